import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { Credential, credentialsEntities, useVerification } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { aPerson, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { train } from '../application/applicant.builder';
import { certificationEntities, CertificationModule } from '../index';
import { aHeldCertificate, aHolderScene, learned } from './holder.builder';
import type { HolderScene } from './holder.builder';

const fields = 'id status track renews { id } requirements { id status } fees { id cents status } tasks { id kind state } credential { number issuedOn validUntil evidence { label value } events { kind effectiveOn publicReason } standing { status conditions { text } } }';
const BEGIN = `mutation ($id: ID!) { beginRenewal(credentialId: $id) { ${fields} } }`;
const SEND = `mutation ($id: ID!) { sendApplication(id: $id) { ${fields} } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawApplication(id: $id) { ${fields} } }`;
const PAY = `mutation ($input: RecordFeeInput!) { recordFee(input: $input) { ${fields} } }`;
const TAKE = 'mutation ($id: ID!) { takeApplication(id: $id) { id } }';
const DECIDE = `mutation ($input: DecideApplicationInput!) { decideApplication(input: $input) { ${fields} } }`;
const CONFIRM = `mutation ($input: ConfirmDecisionInput!) { confirmDecision(input: $input) { ${fields} } }`;
const MINE = '{ myRenewals { id canBegin running { id status } cycle { from phase isMet requirements { id counted } } } }';

interface Answer {
  id: string;
  status: string;
  requirements: { id: string; status: string }[];
  fees: { id: string; cents: number; status: string }[];
  tasks: { id: string; kind: string; state: string }[];
  credential: { number: string; issuedOn: string; validUntil: string; evidence: { label: string; value: string }[]; events: { kind: string }[]; standing: { status: string; conditions: { text: string } | null } } | null;
}

let api: TestApi;
let scene: HolderScene;
let old: Credential;

const one = async (personId: string, document: string, variables: Record<string, unknown>): Promise<Answer> => Object.values(await api.ok<Record<string, Answer>>(personId, document, variables))[0] as Answer;
const begin = () => one(scene.ana.id, BEGIN, { id: old.id });
const mine = async () => (await api.ok<{ myRenewals: Record<string, unknown>[] }>(scene.ana.id, MINE)).myRenewals;
const event = (kind: string, on: string, reason: string) =>
  api.dataSource.query(`insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, recorded_by, public_reason, proposed_by) values ($1, $2, $3, $4, $5, $6, gen_random_uuid())`, [old.id, kind, on, api.now, scene.ruth.id, reason]);

/** Enough for the two years that end on 2026-12-19. */
async function learnEnough(): Promise<void> {
  await train(api, scene.ana.id);
  await learned(api, scene, { on: '2026-02-01', minutes: 300 });
  await learned(api, scene, { on: '2026-03-01', minutes: 60, domain: 'ETHICAL_RESPONSIBILITY' });
}

const pay = (id: string, feeId: string) => api.ok(scene.ruth.id, PAY, { input: { applicationId: id, feeId, step: 'PAY', method: 'CHECK', reference: '1204' } });

async function decided(id: string): Promise<Answer> {
  for (const feeId of ['renewal.fee']) await pay(id, feeId);
  await api.ok(scene.ruth.id, TAKE, { id });
  await api.ok(scene.ruth.id, DECIDE, { input: { applicationId: id, outcome: 'APPROVE', reasons: 'All is there.' } });
  await api.ok(scene.thomas.id, TAKE, { id });
  return one(scene.thomas.id, CONFIRM, { input: { applicationId: id, isAgreed: true, reasons: 'I agree.' } });
}

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities], serve: useVerification });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aHolderScene(api);
  old = await aHeldCertificate(api, scene);
});

it('[F9] [H6] a renewal is decided by two people and gives a new number and date; the old certificate stays, and says since when the new one counts', async () => {
  await learnEnough();
  const opened = await begin();
  expect(opened).toMatchObject({ status: 'OPEN', track: 'RENEWAL', renews: { id: old.id }, requirements: [{ id: 'renewal.learning', status: 'MET' }], fees: [{ id: 'renewal.fee', cents: 4000, status: 'DUE' }] });
  expect(opened.tasks.map(({ kind }) => kind)).toEqual(['TRAINING', 'NAME', 'FEE', 'SEND']);
  expect(await mine()).toMatchObject([{ canBegin: false, running: { id: opened.id, status: 'OPEN' } }]);
  await api.ok(scene.ana.id, SEND, { id: opened.id });
  const { status, credential } = await decided(opened.id);
  expect(status).toBe('ISSUED');
  expect(credential).toMatchObject({ issuedOn: '2026-11-23', validUntil: '2028-12-19', standing: { status: 'ACTIVE' } });
  expect(credential?.number).not.toBe(old.number);
  expect(credential?.evidence).toEqual([{ label: '12 hours of learning', value: '12:00 h' }, ...old.evidence]);
  const held = await api.dataSource.manager.find(Credential, { where: { holderId: scene.ana.id }, order: { issuedAt: 'ASC', number: 'ASC' } });
  expect(held).toMatchObject([{ id: old.id, validUntil: '2026-12-19', evidence: old.evidence }, { supersedesId: old.id }]);
  const answer = (await api.http.get(`/v/${old.code}`).set('Accept', 'application/json')).body as { credential: Record<string, unknown> };
  expect(answer).toMatchObject({ status: 'superseded', credential: { statusSince: '2026-11-23', replacedBy: credential?.number, validUntil: '2026-12-19', publicReason: null } });
  expect(JSON.stringify(answer)).not.toContain('2028-12-19');
  const page = (await api.http.get(`/v/${old.code}`).set('Accept', 'text/html')).text;
  expect(page).toContain('was renewed on November 23, 2026');
  expect(page).not.toContain(held[1]?.code);
});

it('[H6] the next cycle begins where the last one ends, counts nothing of it again, and is too early to renew', async () => {
  await learnEnough();
  const { id } = await begin();
  await api.ok(scene.ana.id, SEND, { id });
  await decided(id);
  const [next, ...more] = await mine();
  expect(next).toMatchObject({ canBegin: false, running: null, cycle: { from: '2026-12-20', phase: 'EARLY', isMet: false, requirements: [{ counted: 0 }, { counted: 0 }] } });
  expect(more).toEqual([]);
  expect(await api.refusal(scene.ana.id, BEGIN, { id: old.id })).toBe('RENEWAL_STANDING_UNFIT');
});

it('opens once, whoever asks twice at the same moment, and is sent with all that is asked', async () => {
  const [one_, other] = await Promise.all([begin(), begin()]);
  expect(one_.id).toBe(other.id);
  expect(await api.refusal(scene.ana.id, SEND, { id: one_.id })).toBe('APPLICATION_REQUIREMENTS_UNMET');
  await api.ok(scene.ana.id, WITHDRAW, { id: one_.id });
  expect((await begin()).id).not.toBe(one_.id);
});

it('[H5] is too early before the window, on time in it, dearer when late, and a new application after the last step', async () => {
  await learnEnough();
  const today = api.now;
  const fees = async (day: string, id: string) => {
    api.now = new Date(`${day}T18:00:00.000Z`);
    return (await one(scene.ana.id, `query ($id: ID!) { application(id: $id) { ${fields} } }`, { id })).fees.map((fee) => fee.id);
  };
  api.now = new Date('2026-08-18T18:00:00.000Z');
  expect(await api.refusal(scene.ana.id, BEGIN, { id: old.id })).toBe('RENEWAL_TOO_EARLY');
  api.now = new Date('2026-08-19T18:00:00.000Z');
  const { id } = await begin();
  expect(await fees('2026-12-19', id)).toEqual(['renewal.fee']);
  expect(await fees('2027-01-18', id)).toEqual(['renewal.fee']);
  expect(await fees('2027-01-19', id)).toEqual(['renewal.fee', 'late.fee.amount']);
  api.now = new Date('2027-06-20T18:00:00.000Z');
  expect(await api.refusal(scene.ana.id, SEND, { id })).toBe('RENEWAL_TOO_LATE');
  expect(await mine()).toMatchObject([{ canBegin: false, cycle: { phase: 'LAPSED' } }]);
  api.now = today;
});

it('[H5] what was sent in time stays in time, however long the board takes', async () => {
  await learnEnough();
  const today = api.now;
  const { id } = await begin();
  await api.ok(scene.ana.id, SEND, { id });
  api.now = new Date('2027-03-01T18:00:00.000Z');
  const { credential, fees } = await decided(id);
  expect(fees.map((fee) => fee.id)).toEqual(['renewal.fee']);
  expect(credential).toMatchObject({ issuedOn: '2027-03-01', validUntil: '2028-12-19' });
  api.now = today;
});

it('[F8] a suspended certificate is not made good by a renewal, also when it is suspended while the board looks; conditions go on', async () => {
  await learnEnough();
  await event('CONDITIONS_SET', '2026-06-01', 'A supervisor reports each quarter.');
  const { id } = await begin();
  await api.ok(scene.ana.id, SEND, { id });
  await event('SUSPENDED', '2026-11-20', 'Order 12');
  await pay(id, 'renewal.fee');
  await api.ok(scene.ruth.id, TAKE, { id });
  expect(await api.refusal(scene.ruth.id, DECIDE, { input: { applicationId: id, outcome: 'APPROVE', reasons: 'All is there.' } })).toBe('RENEWAL_STANDING_UNFIT');
  await event('REINSTATED', '2026-11-22', 'Order 13');
  await api.ok(scene.ruth.id, DECIDE, { input: { applicationId: id, outcome: 'APPROVE', reasons: 'All is there.' } });
  await api.ok(scene.thomas.id, TAKE, { id });
  const { credential } = await one(scene.thomas.id, CONFIRM, { input: { applicationId: id, isAgreed: true, reasons: 'I agree.' } });
  expect(credential).toMatchObject({ standing: { status: 'CONDITIONAL', conditions: { text: 'A supervisor reports each quarter.' } } });
});

it('[CE1] a certificate that is revoked between the two looks is not renewed by the second', async () => {
  await learnEnough();
  const { id } = await begin();
  await api.ok(scene.ana.id, SEND, { id });
  await pay(id, 'renewal.fee');
  await api.ok(scene.ruth.id, TAKE, { id });
  await api.ok(scene.ruth.id, DECIDE, { input: { applicationId: id, outcome: 'APPROVE', reasons: 'All is there.' } });
  await event('REVOKED', '2026-11-22', 'Order 14');
  await api.ok(scene.thomas.id, TAKE, { id });
  expect(await api.refusal(scene.thomas.id, CONFIRM, { input: { applicationId: id, isAgreed: true, reasons: 'I agree.' } })).toBe('RENEWAL_STANDING_UNFIT');
  expect(await api.dataSource.query('select 1 from credentials.credential where source_id = $1', [id])).toEqual([]);
});

it('nobody begins it for somebody else, for a stage, for one whose rules say nothing, or beside another application', async () => {
  expect(await api.refusal((await aPerson(api)).id, BEGIN, { id: old.id })).toBe('NOT_FOUND');
  expect(await api.refusal(scene.ruth.id, BEGIN, { id: old.id })).toBe('FORBIDDEN');
  const other = await aHolderScene(api);
  const stage = await aHeldCertificate(api, other, { schemeId: 'harbor-worker', track: 'trainee' });
  const silent = await aHeldCertificate(api, other, { schemeId: 'waymark-demo' });
  for (const { id } of [stage, silent]) expect(await api.refusal(other.ana.id, BEGIN, { id })).toBe('RENEWAL_NOT_OFFERED');
  await api.ok(scene.ana.id, 'mutation { applyForCertification(schemeId: "harbor-lead") { id } }');
  expect(await api.refusal(scene.ana.id, BEGIN, { id: old.id })).toBe('RENEWAL_OTHER_RUNNING');
});
