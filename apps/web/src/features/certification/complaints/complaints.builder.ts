import type { ComplaintQuery, NoticeQuery } from '../../../graphql/generated/graphql';

type Complaint = ComplaintQuery['complaint'];

const nothing = { acknowledge: false, nameSubject: false, assign: false, sendNotice: false, decide: false, decideMeasure: false, confirm: false, decideAppeal: false, addPaper: false };

/** As Ruth sees it, who works on it, after the holder answered. */
export function aComplaint({ viewerCan, ...with_ }: Partial<Omit<Complaint, 'viewerCan'>> & { viewerCan?: Partial<Complaint['viewerCan']> } = {}): Complaint {
  return {
    id: 'c1',
    number: 'C-2026-0007',
    status: 'NOTIFIED',
    about: 'WM-2026-000012',
    text: 'She lent money to somebody she supports.',
    happenedOn: '2026-11-02',
    receivedAt: '2026-11-09T16:00:00.000Z',
    acknowledgeBy: '2026-11-17',
    acknowledgedAt: '2026-11-10T16:00:00.000Z',
    decideBy: '2027-02-08',
    complainant: { name: 'Jo Park', email: 'jo@example.org', isConfirmed: false },
    credential: { id: 'k1', number: 'WM-2026-000012', holderName: 'Ana Reyes' },
    reviewers: [{ id: 'r1', name: 'Ruth Adler' }],
    candidates: [{ id: 'r2', name: 'Thomas Nakai' }],
    notices: [{ id: 'n1', text: 'Somebody told us.', sentAt: '2026-11-12T16:00:00.000Z', answerBy: '2026-12-14', answer: 'It was a bus ticket.', answeredAt: '2026-11-14T16:00:00.000Z' }],
    papers: [{ id: 'p1', title: 'The receipt', addedAt: '2026-11-14T16:00:00.000Z', addedBy: { id: 'a1', name: 'Ana Reyes' } }],
    decisions: [],
    appeals: [],
    history: [{ id: 'h1', action: 'complaint.received', at: '2026-11-09T16:00:00.000Z', reason: null, actor: null }],
    viewerCan: { ...nothing, assign: true, decide: true, decideMeasure: true, addPaper: true, ...viewerCan },
    ...with_,
  };
}

export const firstDecision: Complaint['decisions'][number] = {
  id: 'd1', round: 1, look: 1, outcome: 'CONDITIONS', reasons: 'Seen.', letter: 'The board decided.', publicWording: 'Order 7 of the board.', publicUntil: '2028-11-23', endsOn: '2027-05-31',
  decidedAt: '2026-11-20T16:00:00.000Z', appealUntil: null, reviewer: { id: 'r2', name: 'Thomas Nakai' },
};

export const someDependents = {
  since: '2026-11-02', entriesSigned: 12, minutesSigned: 1500, rolePlaysGraded: 1, itemsWritten: 0, trainees: 3,
  applications: [{ id: 'a9', applicant: { id: 'p9', name: 'Lee Park' }, status: 'SENT' }], programs: [{ id: 'o1', name: 'Elm Street Recovery Center' }],
};

export function aNotice(with_: Partial<NoticeQuery['notice']> = {}): NoticeQuery['notice'] {
  return {
    id: 'n1', board: 'Harbor State Board', number: 'C-2026-0007', text: 'Somebody told us.', sentAt: '2026-11-12T16:00:00.000Z', answerBy: '2026-12-14',
    answer: null, answeredAt: null, measure: null, appeals: [], papers: [], viewerCan: { answer: true, appeal: false }, ...with_,
  };
}
