import type { ApplicationRecordFragment, BoardApplicationQuery, RequirementFragment } from '../../graphql/generated/graphql';

export const aRequirement = (with_: Partial<RequirementFragment> = {}): RequirementFragment => ({
  id: 'training',
  name: '6 hours of training',
  source: 'Rule 4 of the board',
  status: 'MET',
  unit: 'MINUTES',
  counted: 360,
  required: 360,
  missing: 0,
  pending: 0,
  whoseTurn: null,
  since: '2026-11-02',
  factIds: ['f1'],
  notCounted: [],
  parts: [],
  ...with_,
});

export const waitingHours = aRequirement({ id: 'experience', name: '20 hours of signed experience', status: 'PENDING', counted: 1110, required: 1200, pending: 90, whoseTurn: 'SUPERVISOR', since: '2026-11-20', factIds: ['f2', 'f3'] });
export const missingExam = aRequirement({ id: 'exam', name: 'Exam passed', status: 'MISSING', unit: 'COUNT', counted: 0, required: 1, missing: 1, whoseTurn: 'TRAINEE', since: '2026-11-01', factIds: [] });

export function anApplication(with_: Partial<ApplicationRecordFragment> = {}): ApplicationRecordFragment {
  return {
    id: 'a1',
    status: 'OPEN',
    track: 'FULL',
    renews: null,
    certificateName: 'Ana Reyes',
    names: { legalName: 'Ana Lucía Reyes', chosenName: 'Ana Reyes' },
    certificateLanguage: 'en',
    openedAt: '2026-11-01T15:00:00.000Z',
    sentAt: null,
    scheme: { id: 'waymark-demo', title: 'Harbor State Peer Support Specialist', version: '1', body: 'Harbor State Board', source: 'Rules of 2024', credentialTitle: 'Certified Peer Support Specialist', notes: [] },
    requirements: [aRequirement(), waitingHours, missingExam],
    facts: [
      { id: 'f1', kind: 'training', on: '2026-11-02', isPending: false, minutes: 360, title: 'Foundations', source: 'North Star Training' },
      { id: 'f2', kind: 'experience', on: '2026-11-10', isPending: false, minutes: 1110, title: 'ONE_TO_ONE', source: 'Sam Whitaker' },
      { id: 'f3', kind: 'experience', on: '2026-11-19', isPending: true, minutes: 90, title: 'GROUP_FACILITATION', source: null },
    ],
    attestations: [
      { code: 'LIVED_EXPERIENCE', text: 'I have lived experience of recovery.', signedAt: '2026-11-03T15:00:00.000Z' },
      { code: 'CODE_OF_ETHICS', text: 'I have read the code of ethics.', signedAt: null },
    ],
    decisions: [],
    requests: [],
    appeals: [],
    credential: null,
    viewerCan: { edit: true, send: false, decide: false, confirm: false, appeal: false, decideAppeal: false, take: false },
    ...with_,
  };
}

type Reviewed = BoardApplicationQuery['application'];

export function aReviewedApplication(with_: Partial<Reviewed> = {}): Reviewed {
  return {
    ...anApplication({ status: 'SENT', sentAt: '2026-11-20T15:00:00.000Z', requirements: [aRequirement()], viewerCan: { edit: false, send: false, decide: true, confirm: false, appeal: false, decideAppeal: false, take: true } }),
    appeals: [],
    applicant: { id: 'p1', name: 'Ana Reyes' },
    dueOn: '2026-12-14',
    boardDaysLeft: 10,
    assignee: null,
    checklist: [],
    irregularities: [],
    otherSigners: [],
    signerConcerns: [],
    reviewers: [{ id: 'r1', name: 'Ruth Adler' }, { id: 'r2', name: 'Thomas Nakai' }],
    history: [{ id: 'h1', action: 'application.sent', at: '2026-11-20T15:00:00.000Z', reason: null, actor: { id: 'p1', name: 'Ana Reyes' } }],
    ...with_,
  };
}

export const firstApproval = { id: 'd1', look: 1, outcome: 'APPROVE' as const, reasons: 'Every rule is met.', requirementId: null, remedy: null, appealUntil: null, decidedAt: '2026-11-21T15:00:00.000Z', reviewer: { id: 'r1', name: 'Ruth Adler' } };
