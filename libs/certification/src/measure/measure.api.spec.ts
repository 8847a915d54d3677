import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { CredentialService, credentialsEntities, VerificationService } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Person } from '@waymark/identity';
import { aMember, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { aComplaint, aScene } from '../complaint/complaint.builder';
import type { Scene } from '../complaint/complaint.builder';
import { certificationEntities, CertificationModule } from '../index';
import { answerNo } from '../proposed-no/proposed-no.builder';

const decided = 'status round decisions { id look outcome reasons letter publicWording publicUntil endsOn appealUntil reviewer { name } } appeals { text outcome } viewerCan { decide decideMeasure confirm decideAppeal }';
const ACKNOWLEDGE = 'mutation ($id: ID!) { acknowledgeComplaint(id: $id) { status } }';
const ASSIGN = 'mutation ($input: AssignComplaintInput!) { assignComplaint(input: $input) { status } }';
const NOTIFY = 'mutation ($input: SendNoticeInput!) { sendNotice(input: $input) { status notices { text answerBy answer } } }';
const DECIDE = `mutation ($input: DecideComplaintInput!) { decideComplaint(input: $input) { ${decided} } }`;
const CONFIRM = `mutation ($input: ConfirmComplaintInput!) { confirmComplaint(input: $input) { ${decided} } }`;
const HEAR = `mutation ($input: DecideMeasureAppealInput!) { decideMeasureAppeal(input: $input) { ${decided} } }`;
const READ = `query ($id: ID!) { complaint(id: $id) { ${decided} } }`;
const MINE = 'query { myNotices { id text answer answerBy board number measure { outcome letter publicWording appealUntil } appeals { text outcome reasons } papers { title } viewerCan { answer appeal } } }';
const ANSWER = 'mutation ($input: AnswerNoticeInput!) { answerNotice(input: $input) { answer } }';
const APPEAL = 'mutation ($input: AppealMeasureInput!) { appealMeasure(input: $input) { viewerCan { appeal } } }';

interface Shown { status: string; round: number; decisions: { id: string; look: number; outcome: string | null }[]; viewerCan: Record<string, boolean> }
interface Mine { id: string; measure: { outcome: string } | null; viewerCan: { answer: boolean; appeal: boolean } }

let api: TestApi;
let scene: Scene;
let id: string;
const start = new Date('2026-11-23T15:00:00.000Z');

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.now = start;
  scene = await aScene(api);
  id = (await aComplaint(api, scene)).id;
  await api.ok(scene.ruth.id, ACKNOWLEDGE, { id });
  await api.ok(scene.ruth.id, ASSIGN, { input: { complaintId: id, reviewerId: scene.thomas.id } });
});

const full = (outcome: string, with_ = {}) => ({ input: { complaintId: id, outcome, reasons: 'Two people saw it.', letter: 'The board decided.', publicWording: 'Order 7 of the board.', publicUntil: '2028-11-23', ...with_ } });
const read = async (person: Person) => (await api.ok<{ complaint: Shown }>(person.id, READ, { id })).complaint;
const first = async () => (await read(scene.ruth)).decisions.findLast(({ look }) => look === 1)?.id ?? '';
const second = async (with_ = {}) => ({ input: { complaintId: id, decisionId: await first(), isAgreed: true, reasons: 'I read it too.', ...with_ } });
const mine = async (person = scene.ana) => (await api.ok<{ myNotices: Mine[] }>(person.id, MINE)).myNotices;
const publicly = () => inTransaction(api.ctx(), (ctx) => api.app.get(VerificationService).byCode(ctx, scene.credential.code, 'ip'));
const publicEvents = async () => (await publicly()).credential?.events.map(({ kind }) => kind);
const at = (day: string) => (api.now = new Date(`${day}T15:00:00.000Z`));

async function hear(): Promise<void> {
  await api.ok(scene.ruth.id, NOTIFY, { input: { complaintId: id, text: 'Somebody told us that you lent money.' } });
  await api.ok(scene.ana.id, ANSWER, { input: { id: (await mine())[0]?.id ?? '', text: 'It was a bus ticket.' } });
}
async function close(outcome: string, with_ = {}): Promise<void> {
  await hear();
  await api.ok(scene.ruth.id, DECIDE, full(outcome, with_));
  await api.ok(scene.thomas.id, CONFIRM, await second());
}

describe('[E9] the person complained about', () => {
  it('is told in words of the board, once it says so, and reads nothing of who complained', async () => {
    expect(await mine()).toEqual([]);
    expect(await api.ok(scene.ruth.id, NOTIFY, { input: { complaintId: id, text: ' Somebody told us. ' } })).toMatchObject({ sendNotice: { status: 'NOTIFIED', notices: [{ text: 'Somebody told us.', answerBy: '2026-12-23' }] } });
    expect(await mine()).toEqual([{ id: expect.any(String), text: 'Somebody told us.', answer: null, answerBy: '2026-12-23', board: scene.board.name, number: expect.any(String), measure: null, appeals: [], papers: [], viewerCan: { answer: true, appeal: false } }]);
    await api.runJobs();
    const mail = (await api.mails(scene.ana.email)).at(-1);
    expect(mail).toMatchObject({ subject: 'A message from your board' });
    expect(mail?.body).not.toMatch(/complain|money|told us/);
  });

  it('answers once and in time; nobody else reads or answers', async () => {
    await api.ok(scene.ruth.id, NOTIFY, { input: { complaintId: id, text: 'Somebody told us.' } });
    const [notice] = await mine();
    const answer = (person: Person) => api.refusal(person.id, ANSWER, { input: { id: notice?.id, text: 'No.' } });
    expect(await answer(await aPerson(api))).toBe('NOT_FOUND');
    expect(await answer(scene.ruth)).toBe('NOT_FOUND');
    expect(await Promise.all([answer(scene.ana), answer(scene.ana)])).toEqual(expect.arrayContaining(['NONE', 'NOTICE_ANSWERED']));
    expect(await mine(scene.ruth)).toEqual([]);
  });

  it('is reminded a week before the last day, and never after an answer', async () => {
    await api.ok(scene.ruth.id, NOTIFY, { input: { complaintId: id, text: 'Somebody told us.' } });
    const jobs = await api.dataSource.query<{ run_at: Date }[]>(`select run_at from jobs.jobs where key like 'complaints.remind:%' order by run_at desc limit 1`);
    expect(jobs[0]?.run_at.toISOString()).toBe('2026-12-16T15:00:00.000Z');
  });

  it('has to be heard before a measure: by an answer, or by letting the time pass', async () => {
    expect(await api.refusal(scene.ruth.id, DECIDE, full('SUSPENSION'))).toBe('MEASURE_NOT_HEARD');
    await api.ok(scene.ruth.id, NOTIFY, { input: { complaintId: id, text: 'Somebody told us.' } });
    expect(await api.refusal(scene.ruth.id, DECIDE, full('ADVICE'))).toBe('MEASURE_NOT_HEARD');
    at('2026-12-24');
    expect((await read(scene.ruth)).viewerCan).toMatchObject({ decideMeasure: true });
    expect(await api.refusal(scene.ruth.id, DECIDE, full('SUSPENSION'))).toBe('NONE');
  });
});

describe('[M2] two people', () => {
  it('decide: nothing changes before the second one, who is another person and read this very decision', async () => {
    await hear();
    await api.ok(scene.ruth.id, DECIDE, full('REVOCATION'));
    expect((await publicly()).status).toBe('active');
    expect((await mine())[0]?.measure).toBeNull();
    expect(await api.refusal(scene.ruth.id, CONFIRM, await second())).toBe('MEASURE_SECOND_PERSON_NEEDED');
    expect(await api.refusal(scene.nora.id, CONFIRM, await second())).toBe('NOT_FOUND');
    expect(await api.refusal(scene.thomas.id, CONFIRM, await second({ decisionId: id }))).toBe('MEASURE_CHANGED');
    expect(await api.refusal(scene.thomas.id, CONFIRM, await second({ reasons: ' ' }))).toBe('MEASURE_REASON_MISSING');
    const codes = await Promise.all([1, 2].map(async () => api.refusal(scene.thomas.id, CONFIRM, await second())));
    expect(codes.sort()).toEqual(['COMPLAINT_STATUS_UNFIT', 'NONE']);
    expect((await publicly()).status).toBe('revoked');
  });

  it('disagree, and it is looked into once more, with nothing told to anybody', async () => {
    await hear();
    await api.ok(scene.ruth.id, DECIDE, full('SUSPENSION'));
    expect(await api.ok(scene.thomas.id, CONFIRM, await second({ isAgreed: false, reasons: 'Too much.' }))).toMatchObject({ confirmComplaint: { status: 'INVESTIGATING', round: 2 } });
    expect((await publicly()).status).toBe('active');
    expect((await mine())[0]?.measure).toBeNull();
    await api.ok(scene.thomas.id, DECIDE, full('ADVICE'));
    expect(await api.ok(scene.ruth.id, CONFIRM, await second())).toMatchObject({ confirmComplaint: { status: 'CLOSED' } });
    expect(await mine()).toMatchObject([{ measure: { outcome: 'ADVICE', letter: 'The board decided.', publicWording: null, appealUntil: '2026-12-23' } }]);
    expect(await publicEvents()).toEqual(['ISSUED']);
  });

  it('are two in the database too, and none of them the holder', async () => {
    await hear();
    await api.ok(scene.ruth.id, DECIDE, full('SUSPENSION'));
    const again = (by: string) => api.dataSource.query(`insert into certification.complaint_decision (complaint_id, subject_id, round, look, outcome, reasons, decided_by, decided_at) values ($1, $2, 1, 2, 'ADVICE', 'r', $3, now())`, [id, scene.ana.id, by]);
    await expect(again(scene.ruth.id)).rejects.toThrow('two_people');
    await expect(again(scene.ana.id)).rejects.toThrow('nobody_of_themself');
    await expect(api.dataSource.query('delete from certification.complaint_decision where complaint_id = $1', [id])).rejects.toThrow('append-only');
  });
});

describe('[E9] [F8] the certificate', () => {
  it.each([
    ['CONDITIONS', { endsOn: '2027-05-31' }, { status: 'conditional', standing: { conditions: { since: '2026-11-23', until: '2027-05-31', text: 'Order 7 of the board.' } } }],
    ['SUSPENSION', {}, { status: 'suspended', standing: { since: '2026-11-23', publicReason: 'Order 7 of the board.' } }],
    ['REVOCATION', {}, { status: 'revoked', standing: { since: '2026-11-23', publicReason: 'Order 7 of the board.' } }],
  ])('changes with the second word on %s, in the exact public words', async (outcome, with_, expected) => {
    await close(outcome, with_);
    expect(await publicly()).toMatchObject(expected);
    await api.runJobs();
    expect((await api.mails(scene.ana.email)).at(-1)).toMatchObject({ subject: 'A message from your board' });
  });

  it('stays as it is where the change is refused, and the complaint too', async () => {
    await hear();
    await api.ok(scene.ruth.id, DECIDE, full('SUSPENSION'));
    await api.dataSource.query(`insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, public_reason, recorded_by, proposed_by) values ($1, 'REVOKED', '2026-11-23', now(), 'Order 1.', gen_random_uuid(), gen_random_uuid())`, [scene.credential.id]);
    expect(await api.refusal(scene.thomas.id, CONFIRM, await second())).toBe('CREDENTIAL_STATUS_UNFIT');
    expect((await read(scene.ruth)).status).toBe('SECOND_LOOK');
  });

  it('is the one that the person holds by now', async () => {
    await hear();
    const renamed = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, scene.credential, { holderName: 'Ana Lucía Reyes', reason: 'A new name.' }));
    await api.ok(scene.ruth.id, DECIDE, full('SUSPENSION'));
    await api.ok(scene.thomas.id, CONFIRM, await second());
    expect((await inTransaction(api.ctx(), (ctx) => api.app.get(VerificationService).byCode(ctx, renamed.code, 'ip'))).status).toBe('suspended');
  });
});

describe('[G12] the public answer', () => {
  it('says nothing of an investigation, a dismissal or advice', async () => {
    const before = JSON.stringify((await publicly()).credential);
    await close('DISMISSED');
    expect(JSON.stringify((await publicly()).credential)).toBe(before);
  });

  it('shows conditions for the time that the board set, and then no longer', async () => {
    await close('CONDITIONS', { endsOn: '2027-05-31', publicUntil: '2027-12-31' });
    at('2027-12-31');
    expect(await publicEvents()).toEqual(['ISSUED', 'CONDITIONS_SET']);
    at('2028-01-01');
    expect(await publicEvents()).toEqual(['ISSUED']);
    // Those who decided still read it.
    expect((await read(scene.ruth)).decisions).toHaveLength(2);
  });
});

describe('[E9] an appeal', () => {
  const appeal = async (person = scene.ana) => api.refusal(person.id, APPEAL, { input: { noticeId: (await mine())[0]?.id, text: 'The facts are others.' } });
  const heardBy = (person: Person, outcome: string) => api.refusal(person.id, HEAR, { input: { complaintId: id, outcome, reasons: 'Heard.' } });
  const appealId = async () => (await api.dataSource.query<{ id: string }[]>('select id from certification.complaint_appeal where complaint_id = $1 and outcome is null', [id]))[0]?.id;
  const withLena = async () => {
    const lena = await aMember(api, Role.REVIEWER, scene.board, { legalName: 'Lena Ortiz' });
    await api.ok(scene.ruth.id, ASSIGN, { input: { complaintId: id, reviewerId: lena.id } });
    return lena;
  };
  const leave = (person: Person) => api.ok(person.id, 'mutation ($input: LeaveComplaintInput!) { leaveComplaint(input: $input) }', { input: { complaintId: id, ground: 'OTHER' } });
  const withNora = () => api.ok(scene.ruth.id, ASSIGN, { input: { complaintId: id, reviewerId: scene.nora.id } });

  it('is the holder\'s, once, up to its last day; the measure counts meanwhile', async () => {
    await close('SUSPENSION');
    expect(await appeal(scene.ruth)).toBe('NOT_FOUND');
    at('2026-12-24');
    expect((await mine())[0]?.viewerCan.appeal).toBe(false);
    expect(await appeal()).toBe('APPEAL_TOO_LATE');
    at('2026-12-23');
    expect((await mine())[0]?.viewerCan.appeal).toBe(true);
    expect((await Promise.all([appeal(), appeal()])).sort()).toEqual(['APPEAL_NOT_OPEN', 'NONE']);
    expect((await publicly()).status).toBe('suspended');
  });

  it('[M2] is heard by somebody who took no part', async () => {
    await close('SUSPENSION');
    await appeal();
    for (const person of [scene.ruth, scene.thomas]) expect(await heardBy(person, 'NO_STANDS')).toBe('APPEAL_TOOK_PART');
    expect(await heardBy(scene.nora, 'NO_STANDS')).toBe('NOT_FOUND');
    await withNora();
    expect(await heardBy(scene.nora, 'NO_STANDS')).toBe('NONE');
    expect(await answerNo(api, await withLena(), await appealId())).toBe('NONE');
    expect((await publicly()).status).toBe('suspended');
    expect(await appeal()).toBe('APPEAL_HEARD_ALREADY');
    expect(await mine()).toMatchObject([{ measure: { outcome: 'SUSPENSION' }, appeals: [{ outcome: 'NO_STANDS', reasons: 'Heard.' }], viewerCan: { appeal: false } }]);
  });

  it('[M2] is dismissed by two who took no part and work on the complaint; until then its holder reads nothing of it', async () => {
    await close('SUSPENSION');
    await appeal();
    await withNora();
    await api.runJobs();
    const mails = (await api.mails(scene.ana.email)).length;
    const nos = async (person: Person) => (await api.ok<{ nosToConfirm: { nodes: unknown[] } }>(person.id, '{ nosToConfirm(first: 10) { nodes { kind path } } }')).nosToConfirm.nodes;
    const idle = await aMember(api, Role.REVIEWER, scene.board);
    expect(await heardBy(scene.nora, 'NO_STANDS')).toBe('NONE');
    expect([await mine(), (await read(scene.nora)).viewerCan]).toMatchObject([[{ appeals: [{ outcome: null, reasons: null }] }], { decideAppeal: false }]);
    expect(await heardBy(scene.nora, 'NEW_LOOK')).toBe('PROPOSAL_RUNS_ALREADY');
    const record = await appealId();
    expect([await answerNo(api, idle, record), await answerNo(api, scene.ruth, record), await answerNo(api, scene.nora, record)]).toEqual(['NOT_FOUND', 'PROPOSAL_TOOK_PART', 'PROPOSAL_SECOND_PERSON_NEEDED']);
    await expect(api.dataSource.query(`update certification.complaint_appeal set outcome = 'NO_STANDS', reasons = 'Heard.', decided_by = $2, decided_at = now() where id = $1`, [record, idle.id])).rejects.toThrow('needs two people');
    const lena = await withLena();
    expect([await nos(lena), await nos(idle), await nos(scene.ruth)]).toEqual([[{ kind: 'MEASURE_APPEAL', path: `/board/complaints/${id}` }], [], []]);
    await api.runJobs();
    expect((await api.mails(scene.ana.email)).length).toBe(mails);
    expect((await Promise.all([1, 2].map(() => answerNo(api, lena, record))))).toEqual(['NONE', 'NONE']);
    expect(await mine()).toMatchObject([{ appeals: [{ outcome: 'NO_STANDS', reasons: 'Heard.' }] }]);
    expect((await read(scene.nora)).status).toBe('CLOSED');
  });

  it('[M2] is not dismissed on the word of somebody who left the complaint; their "no" can be sent back', async () => {
    await close('SUSPENSION');
    await appeal();
    await withNora();
    await heardBy(scene.nora, 'NO_STANDS');
    const [lena, record] = [await withLena(), await appealId()];
    await leave(scene.nora);
    expect(await answerNo(api, lena, record)).toBe('PROPOSAL_FIRST_TIED');
    expect(await mine()).toMatchObject([{ appeals: [{ outcome: null }] }]);
    expect(await answerNo(api, lena, record, false)).toBe('NONE');
    expect(await heardBy(lena, 'NEW_LOOK')).toBe('NONE');
  });

  it('[M2] names and mails as second people nobody who left the complaint or complained', async () => {
    await close('SUSPENSION');
    await appeal();
    await withNora();
    const [lena, mara] = [await withLena(), await aMember(api, Role.REVIEWER, scene.board, { legalName: 'Mara Quill' })];
    await api.ok(scene.ruth.id, ASSIGN, { input: { complaintId: id, reviewerId: mara.id } });
    await leave(lena);
    await api.dataSource.query('update certification.complaint set complainant_email = $2 where id = $1', [id, mara.email]);
    await heardBy(scene.nora, 'NO_STANDS');
    await api.runJobs();
    expect([await api.mails(lena.email), await api.mails(mara.email)]).toEqual([[], []]);
    const seconds = await api.ok(scene.nora.id, 'query ($id: ID!) { complaint(id: $id) { appeals { proposedNos { reviewers { name } } } } }', { id });
    expect(seconds).toMatchObject({ complaint: { appeals: [{ proposedNos: [{ reviewers: [] }] }] } });
  });

  it('[M2] is free again once its "no" was sent back', async () => {
    await close('SUSPENSION');
    await appeal();
    await withNora();
    await heardBy(scene.nora, 'NO_STANDS');
    const lena = await withLena();
    expect(await answerNo(api, lena, await appealId(), false)).toBe('NONE');
    const cameBack = async () => (await api.ok<{ inbox: { text: string }[] }>(scene.nora.id, '{ inbox { text } }')).inbox.filter(({ text }) => text.includes('came back')).length;
    expect(await cameBack()).toBe(1);
    expect(await heardBy(lena, 'NEW_LOOK')).toBe('NONE');
    expect(await cameBack()).toBe(0);
    expect((await publicly()).status).toBe('active');
  });

  it.each(['CONDITIONS', 'SUSPENSION', 'REVOCATION'])('sets %s aside as if it had never been, and the case begins anew', async (outcome) => {
    await close(outcome);
    await appeal();
    await withNora();
    at('2026-12-10');
    expect(await heardBy(scene.nora, 'NEW_LOOK')).toBe('NONE');
    expect(await publicly()).toMatchObject({ status: 'active', standing: { since: '2026-11-23', conditions: null } });
    expect(await publicEvents()).toEqual(['ISSUED']);
    expect(await read(scene.nora)).toMatchObject({ status: 'INVESTIGATING', round: 2 });
    // The certificate can be measured again.
    await api.ok(scene.nora.id, DECIDE, full('REVOCATION'));
    await api.ok(scene.thomas.id, CONFIRM, await second());
    expect((await publicly()).status).toBe('revoked');
  });
});

describe('[E9] on their certificate the holder', () => {
  const WAY = 'query ($id: ID!) { credential(id: $id) { appealWay { noticeId until } } }';
  const way = async (person: Person, credentialId = scene.credential.id) => (await api.ok<{ credential: { appealWay: unknown } }>(person.id, WAY, { id: credentialId })).credential.appealWay;
  const appeal = async () => api.ok(scene.ana.id, APPEAL, { input: { noticeId: (await mine())[0]?.id, text: 'The facts are others.' } });

  it.each(['CONDITIONS', 'SUSPENSION', 'REVOCATION'])('finds where and until when %s can be appealed, and nobody else does', async (outcome) => {
    expect(await way(scene.ana)).toBeNull();
    await close(outcome);
    expect(await way(scene.ana)).toEqual({ noticeId: (await mine())[0]?.id, until: '2026-12-23' });
    for (const person of [scene.ruth, scene.thomas]) expect(await way(person)).toBeNull();
  });

  it('finds it up to the last day by the calendar of the board, and not once they appealed', async () => {
    await close('SUSPENSION');
    await api.dataSource.query(`update identity.organisation set time_zone = 'America/Los_Angeles' where id = $1`, [scene.board.id]);
    api.now = new Date('2026-12-24T07:59:00.000Z');
    expect(await way(scene.ana)).not.toBeNull();
    api.now = new Date('2026-12-24T08:00:00.000Z');
    expect(await way(scene.ana)).toBeNull();
    at('2026-12-23');
    await appeal();
    expect(await way(scene.ana)).toBeNull();
  });

  it('finds it on the certificate that took the place of the measured one', async () => {
    await close('SUSPENSION');
    const renamed = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, scene.credential, { holderName: 'Ana Lucía Reyes', reason: 'A new name.' }));
    expect(await way(scene.ana, renamed.id)).toMatchObject({ until: '2026-12-23' });
  });

  it('[H7] is mailed once of a measure, in words that tell nobody else of it', async () => {
    await hear();
    await api.runJobs();
    const before = (await api.mails(scene.ana.email)).length;
    await api.ok(scene.ruth.id, DECIDE, full('SUSPENSION'));
    const id_ = await second();
    await Promise.all([1, 2].map(() => api.refusal(scene.thomas.id, CONFIRM, id_)));
    await api.runJobs();
    const sent = (await api.mails(scene.ana.email)).slice(before);
    expect(sent).toHaveLength(1);
    expect(`${sent[0]?.subject} ${sent[0]?.body}`).not.toMatch(/suspen|certif|decid|complain|appeal/i);
  });
});

it('[E9] somebody who judges reads no notice, and a holder no complaint', async () => {
  await hear();
  expect(await api.refusal(scene.ana.id, READ, { id })).toBe('FORBIDDEN');
  const [notice] = await mine();
  expect(await api.refusal(scene.thomas.id, 'query ($id: ID!) { notice(id: $id) { text } }', { id: notice?.id })).toBe('NOT_FOUND');
});
