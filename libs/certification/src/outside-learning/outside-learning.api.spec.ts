import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Person } from '@waymark/identity';
import { ActorLoader, OrganisationKind, TieKind, TieService } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import { Files } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { train } from '../application/applicant.builder';
import { certificationEntities, CertificationModule } from '../index';
import { answerNo, noTo } from '../proposed-no/proposed-no.builder';
import { aHeldCertificate, aHolderScene, learned } from '../renewal/holder.builder';
import type { HolderScene } from '../renewal/holder.builder';

const fields = 'id title provider learnedOn minutes canTakeBack otherDays reviews { id status reason boardName proposedNos { id outcome } }';
const ADD = `mutation ($input: AddLearningInput!) { addLearning(input: $input) { ${fields} } }`;
const MINE = `{ myOutsideLearning { ${fields} } }`;
const BACK = `mutation ($id: ID!) { takeBackLearning(id: $id) { id } }`;
const QUEUE = '{ learningToReview(first: 50) { nodes { id learning { id title otherDays } holder { name } } } }';
const DECIDE = 'mutation ($input: DecideLearningInput!) { decideLearning(input: $input) { id status reason } }';
const ONE = 'query ($id: ID!) { proposedNo(id: $id) { kind path words proposer { name } holder { name } review { id holder { name } learning { title } } audit { id } approval { id } viewerCan { confirm withdraw } } }';
const CYCLE = '{ myRenewals { cycle { requirements { id status counted pending missing notCounted { rule } } } } }';

interface Learning { id: string; otherDays: string[]; canTakeBack: boolean; reviews: { id: string; status: string; reason: string | null; boardName: string }[] }
interface Line { id: string; status: string; counted: number; pending: number; missing: number; notCounted: { rule: string }[] }

let api: TestApi;
let scene: HolderScene;
let credentialId: string;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aHolderScene(api);
  credentialId = (await aHeldCertificate(api, scene)).id;
});

let copies = 0;
async function paper(person: Person = scene.ana, bytes = `%PDF-1.4 paper ${(copies += 1)}`): Promise<string> {
  const actor = found(await api.app.get(ActorLoader).load(person.id));
  return (await api.app.get(Files).add(api.ctx(actor), { purpose: 'learning', mediaType: 'application/pdf' }, Buffer.from(bytes))).id;
}
const input = async (with_ = {}) => ({ input: { id: randomUUID(), credentialIds: [credentialId], title: 'Ethics in peer work', provider: 'Lake College', learnedOn: '2026-05-02', minutes: 180, domain: 'ETHICAL_RESPONSIBILITY', mode: 'LIVE_ONLINE', topics: ['ETHICS'], fileId: await paper(), ...with_ } });
const add = async (with_ = {}) => (await api.ok<{ addLearning: Learning }>(scene.ana.id, ADD, await input(with_))).addLearning;
const refused = async (with_ = {}) => api.refusal(scene.ana.id, ADD, await input(with_));
const decide = (person: Person, id: string | undefined, with_ = {}) => api.ok(person.id, DECIDE, { input: { id, isAccepted: true, ...with_ } });
const lines = async () => (await api.ok<{ myRenewals: { cycle: { requirements: Line[] } }[] }>(scene.ana.id, CYCLE)).myRenewals[0]?.cycle.requirements ?? [];
const queue = async (person: Person) => (await api.ok<{ learningToReview: { nodes: { id: string; learning: { id: string; otherDays: string[] }; holder: { name: string } }[] } }>(person.id, QUEUE)).learningToReview.nodes;

it('[H2] what is learned here posts itself, what was learned elsewhere waits, and counts once the board accepted it', async () => {
  await train(api, scene.ana.id);
  const { id, reviews } = await add();
  expect(await lines()).toMatchObject([{ counted: 360, pending: 180 }, { id: 'renewal.ethics', counted: 120, pending: 180, status: 'PENDING' }]);
  const mine = (await queue(scene.ruth)).filter(({ learning }) => learning.id === id);
  expect(mine).toMatchObject([{ holder: { name: 'Ana Reyes' }, learning: { otherDays: [] } }]);
  expect(await decide(scene.ruth, reviews[0]?.id)).toMatchObject({ decideLearning: { status: 'ACCEPTED', reason: null } });
  expect(await lines()).toMatchObject([{ counted: 540, pending: 0 }, { counted: 300, missing: 0, status: 'MET' }]);
  expect((await queue(scene.ruth)).some(({ learning }) => learning.id === id)).toBe(false);
  expect(await api.refusal(scene.thomas.id, DECIDE, { input: { id: reviews[0]?.id, isAccepted: false, reason: 'No.' } })).toBe('LEARNING_DECIDED');
  expect(await api.refusal(scene.ana.id, BACK, { id })).toBe('LEARNING_ACCEPTED');
});

it('[H2] a renewal with a course that waits for the board can be sent, is approved once it counts, and the course counts in no later cycle', async () => {
  await learned(api, scene, { on: '2026-02-01', minutes: 600 });
  const { reviews } = await add();
  const { beginRenewal } = await api.ok<{ beginRenewal: { id: string } }>(scene.ana.id, 'mutation ($id: ID!) { beginRenewal(credentialId: $id) { id } }', { id: credentialId });
  const { id } = beginRenewal;
  await api.ok(scene.ana.id, 'mutation ($id: ID!) { sendApplication(id: $id) { id } }', { id });
  await api.ok(scene.ruth.id, 'mutation ($input: RecordFeeInput!) { recordFee(input: $input) { id } }', { input: { applicationId: id, feeId: 'renewal.fee', step: 'PAY', method: 'CASH', reference: '7' } });
  await api.ok(scene.ruth.id, 'mutation ($id: ID!) { takeApplication(id: $id) { id } }', { id });
  const approve = 'mutation ($input: DecideApplicationInput!) { decideApplication(input: $input) { id } }';
  const yes = { input: { applicationId: id, outcome: 'APPROVE', reasons: 'All is there.' } };
  expect(await api.refusal(scene.ruth.id, approve, yes)).toBe('APPLICATION_REQUIREMENTS_UNMET');
  await decide(scene.ruth, reviews[0]?.id);
  await api.ok(scene.ruth.id, approve, yes);
  await api.ok(scene.thomas.id, 'mutation ($id: ID!) { takeApplication(id: $id) { id } }', { id });
  await api.ok(scene.thomas.id, 'mutation ($input: ConfirmDecisionInput!) { confirmDecision(input: $input) { id } }', { input: { applicationId: id, isAgreed: true, reasons: 'I agree.' } });
  expect(await lines()).toMatchObject([{ counted: 0, pending: 0 }, { counted: 0, pending: 0 }]);
});

it('[H2] refuses the same course of the same day, the same paper, and what the record has; of two at the same moment one', async () => {
  const same = `%PDF-1.4 same ${scene.ana.id}`;
  await add({ fileId: await paper(scene.ana, same) });
  expect(await refused({ title: 'ETHICS  in peer work' })).toBe('LEARNING_TWICE');
  expect(await refused({ title: 'Another', fileId: await paper(scene.ana, same) })).toBe('LEARNING_FILE_TWICE');
  await learned(api, scene, { on: '2026-04-01', minutes: 60, title: 'Boundaries' });
  expect(await refused({ title: 'boundaries', learnedOn: '2026-04-01' })).toBe('LEARNING_KNOWN');
  const [one, other] = [await input({ title: 'Twins' }), await input({ title: 'Twins' })];
  const answers = await Promise.all([one, other].map((variables) => api.send(scene.ana.id, ADD, variables)));
  expect(answers.map((answer) => JSON.stringify(answer).includes('LEARNING_TWICE')).sort()).toEqual([false, true]);
});

it('[H2] the same course on another day is told to holder and board, and counts once where the scheme says so', async () => {
  const first = await add();
  const second = await add({ learnedOn: '2026-06-02' });
  expect(second.otherDays).toEqual(['2026-05-02']);
  for (const { reviews } of [first, second]) await decide(scene.ruth, reviews[0]?.id);
  expect(await lines()).toMatchObject([{ counted: 180, notCounted: [{ rule: 'The same course counts once in two years' }] }, { counted: 180 }]);
});

it('a refusal says why to the holder, who may take it back and add it again with a better paper', async () => {
  const { id, reviews } = await add();
  expect(await api.refusal(scene.ruth.id, DECIDE, { input: { id: reviews[0]?.id, isAccepted: false } })).toBe('LEARNING_REASON_MISSING');
  await decide(scene.ruth, reviews[0]?.id, { isAccepted: false, reason: 'The paper shows no hours.' });
  expect(await answerNo(api, scene.thomas, reviews[0]?.id)).toBe('NONE');
  expect(await api.ok(scene.ana.id, MINE)).toMatchObject({ myOutsideLearning: [{ id, canTakeBack: true, reviews: [{ status: 'REFUSED', reason: 'The paper shows no hours.' }] }] });
  expect(await lines()).toMatchObject([{ counted: 0, pending: 0 }, {}]);
  await api.ok(scene.ana.id, BACK, { id });
  expect(await api.ok(scene.ana.id, MINE)).toEqual({ myOutsideLearning: [] });
  await add();
});

describe('[M2] that a course from elsewhere does not count', () => {
  const no = { isAccepted: false, reason: 'The paper shows no hours.' };
  async function proposed() {
    const { id, reviews } = await add();
    const recordId = found(reviews[0]).id;
    await decide(scene.ruth, recordId, no);
    return { id, recordId };
  }

  it('is said by two people; until then the holder reads that it waits', async () => {
    const { recordId } = await proposed();
    expect(await api.ok(scene.ana.id, MINE)).toMatchObject({ myOutsideLearning: [{ reviews: [{ status: 'WAITING', reason: null, proposedNos: [] }] }] });
    expect(await lines()).toMatchObject([{ counted: 0, pending: 180 }, {}]);
    expect(await answerNo(api, scene.ruth, recordId)).toBe('PROPOSAL_SECOND_PERSON_NEEDED');
    expect(await api.refusal(scene.thomas.id, DECIDE, { input: { id: recordId, isAccepted: true } })).toBe('PROPOSAL_RUNS_ALREADY');
    expect((await Promise.all([answerNo(api, scene.thomas, recordId), answerNo(api, scene.thomas, recordId)]))).toEqual(['NONE', 'NONE']);
    expect(await api.ok(scene.ana.id, MINE)).toMatchObject({ myOutsideLearning: [{ reviews: [{ status: 'REFUSED', reason: no.reason }] }] });
  });

  it('is looked at with the course beside it, by reviewers whom nothing ties to its holder', async () => {
    const { recordId } = await proposed();
    const id = await noTo(api, recordId);
    const shown = { kind: 'LEARNING', path: `/board/second-look/${id}`, words: no.reason, proposer: { name: 'Ruth Adler' }, holder: { name: 'Ana Reyes' }, review: { id: recordId, holder: { name: 'Ana Reyes' }, learning: { title: 'Ethics in peer work' } }, audit: null, approval: null };
    expect(await api.ok(scene.thomas.id, ONE, { id })).toEqual({ proposedNo: { ...shown, viewerCan: { confirm: true, withdraw: false } } });
    expect(await api.ok(scene.ruth.id, ONE, { id })).toEqual({ proposedNo: { ...shown, viewerCan: { confirm: false, withdraw: true } } });
    expect(await api.refusal((await aMember(api, Role.REVIEWER)).id, ONE, { id })).toBe('NOT_FOUND');
    await api.app.get(TieService).declare(api.ctx(), { personId: scene.thomas.id, otherId: scene.ana.id, kind: TieKind.PERSONAL, endsAt: null });
    expect(await api.refusal(scene.thomas.id, ONE, { id })).toBe('NOT_FOUND');
    expect(await answerNo(api, scene.thomas, recordId)).toBe('DECISION_CONFLICT_OF_INTEREST');
  });

  it('is sent back, and then one person accepts it', async () => {
    const { recordId } = await proposed();
    expect(await answerNo(api, scene.thomas, recordId, false)).toBe('NONE');
    const cameBack = async () => (await api.ok<{ inbox: { text: string }[] }>(scene.ruth.id, '{ inbox { text } }')).inbox.filter(({ text }) => text.includes('came back')).length;
    expect(await cameBack()).toBe(1);
    expect(await decide(scene.thomas, recordId)).toMatchObject({ decideLearning: { status: 'ACCEPTED' } });
    expect(await cameBack()).toBe(0);
  });

  it('at once: confirmed, or taken back by its holder, never both', async () => {
    const { id, recordId } = await proposed();
    const [confirmed, back] = await Promise.all([answerNo(api, scene.thomas, recordId), api.refusal(scene.ana.id, BACK, { id })]);
    expect(back).toBe('NONE');
    const [{ outcome, status } = { outcome: '', status: '' }] = await api.dataSource.query<{ outcome: string; status: string }[]>('select outcome, status from certification.proposed_no join certification.learning_review r on r.id = record_id where r.id = $1', [recordId]);
    expect([['NONE', 'CONFIRMED', 'REFUSED'], ['LEARNING_DECIDED', 'NOT_NEEDED', 'WAITING']]).toContainEqual([confirmed, outcome, status]);
  });

  it('takes as many statements in the list for one as for three', async () => {
    const list = (first: number) => api.ok<{ nosToConfirm: { nodes: unknown[] } }>(scene.thomas.id, `{ nosToConfirm(first: ${first}) { nodes { id kind path holder { name } provider { name } proposer { name } } } }`);
    const count = async (first: number) => (await statementsDuring(() => list(first))).length;
    for (const title of ['Ethics', 'Listening', 'Boundaries']) await decide(scene.ruth, (await add({ title })).reviews[0]?.id, no);
    await count(1);
    expect((await list(100)).nosToConfirm.nodes.length).toBeGreaterThanOrEqual(3);
    expect(await count(100)).toBe(await count(1));
  });

  it('at once: a yes and a "no" of two first people, one of them', async () => {
    const { reviews } = await add();
    const id = reviews[0]?.id;
    const [yes, second] = await Promise.all([api.refusal(scene.thomas.id, DECIDE, { input: { id, isAccepted: true } }), api.refusal(scene.ruth.id, DECIDE, { input: { id, ...no } })]);
    expect([['NONE', 'LEARNING_DECIDED'], ['PROPOSAL_RUNS_ALREADY', 'NONE']]).toContainEqual([yes, second]);
  });

  it('is refused by the database where one person says it', async () => {
    const { recordId } = await proposed();
    const say = (reason: string, by = scene.thomas) => api.dataSource.query(`update certification.learning_review set status = 'REFUSED', reason = $2, decided_by = $3, decided_at = now() where id = $1`, [recordId, reason, by.id]);
    await expect(say(no.reason)).rejects.toThrow('needs two people');
    await api.dataSource.query(`update certification.proposed_no set outcome = 'CONFIRMED', answer = 'a', decided_by = $2, decided_at = now() where record_id = $1`, [recordId, scene.thomas.id]);
    await expect(say('Other words.')).rejects.toThrow('needs two people');
    await expect(say(no.reason, scene.ruth)).rejects.toThrow('needs two people');
    await say(no.reason);
  });
});

it('each board decides for itself, and sees only what was shown to it', async () => {
  const lake = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: `Lake Board ${randomUUID()}` });
  const vera = await aMember(api, Role.REVIEWER, lake, { legalName: 'Vera Lake' });
  const { id, reviews } = await add();
  expect(await api.refusal(vera.id, DECIDE, { input: { id: reviews[0]?.id, isAccepted: true } })).toBe('NOT_FOUND');
  expect(await queue(vera)).toEqual([]);
  const look = (person: Person) => api.http.get(`/files/learning/${id}`).set('x-test-person', person.id);
  const shown = await look(scene.ruth);
  expect([shown.status, shown.headers['content-disposition']]).toEqual([200, 'attachment']);
  expect((await look(scene.ana)).status).toBe(200);
  for (const person of [vera, await aPerson(api)]) expect((await look(person)).status).toBe(404);
});

it('[M2] a reviewer who is close to the holder neither sees nor decides it', async () => {
  await api.app.get(TieService).declare(api.ctx(), { personId: scene.ruth.id, otherId: scene.ana.id, kind: TieKind.PERSONAL, endsAt: null });
  const { id, reviews } = await add();
  expect((await queue(scene.ruth)).some(({ learning }) => learning.id === id)).toBe(false);
  expect(await api.refusal(scene.ruth.id, DECIDE, { input: { id: reviews[0]?.id, isAccepted: true } })).toBe('DECISION_CONFLICT_OF_INTEREST');
  expect((await api.http.get(`/files/learning/${id}`).set('x-test-person', scene.ruth.id)).status).toBe(404);
});

it('is for an own certificate, with an own paper that came whole', async () => {
  const other = await aHolderScene(api);
  const foreign = await aHeldCertificate(api, other);
  expect(await refused({ credentialIds: [foreign.id] })).toBe('LEARNING_NOT_FOR_RENEWAL');
  expect(await refused({ fileId: await paper(other.ana) })).toBe('FILE_UNKNOWN');
  expect(await refused({ learnedOn: '2026-11-24' })).toBe('LEARNING_IN_FUTURE');
  expect(await refused({ minutes: 6001 })).toBe('LEARNING_MINUTES_OUT_OF_RANGE');
  expect(await refused({ title: '  ' })).toBe('LEARNING_TEXT_MISSING');
});
