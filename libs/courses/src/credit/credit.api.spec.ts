import { ActorLoader, Membership, OrganisationKind } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { TrainingFacts } from '../learning/training-facts.service';
import { startCoursesApi } from '../testing';

const grant = 'mutation ($input: CreditPriorLearningInput!) { creditPriorLearning(input: $input) { id title evidence reason minutes approver { name } withdrawal { reason } } }';
const withdraw = 'mutation ($input: WithdrawCreditInput!) { withdrawCredit(input: $input) { id withdrawal { reason } } }';
const list = '{ priorCredits { nodes { id title approver { name } withdrawal { reason } } } }';

let api: TestApi;
let provider: Organisation;
let kim: Person;
let ana: Person;
beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());
beforeEach(async () => {
  provider = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
  kim = await aMember(api, Role.TRAINER, provider, { legalName: 'Kim Osei' });
  ana = await aMember(api, Role.TRAINEE, provider);
});

const learnerId = async (person = ana) => (await api.dataSource.manager.findOneByOrFail(Membership, { personId: person.id, role: Role.TRAINEE })).id;
const input = async (with_: object = {}) => ({
  learnerId: await learnerId(), title: 'Ethics for peers', provider: 'Harbor College', domain: 'ETHICAL_RESPONSIBILITY', mode: 'IN_PERSON', minutes: 960, learnedOn: '2026-05-04',
  evidence: 'Certificate 12, seen in the original', reason: 'Covers confidentiality and boundaries', ...with_,
});
const credit = async () => (await api.ok<{ creditPriorLearning: { id: string } }>(kim.id, grant, { input: await input() })).creditPriorLearning;
const facts = async () => api.app.get(TrainingFacts).of(api.ctx(found(await api.app.get(ActorLoader).load(ana.id))), ana.id);

it('[A8] prior learning is credited with evidence, a reason and its approver by name, as credit and not as completion', async () => {
  const given = await credit();
  expect(given).toMatchObject({ title: 'Ethics for peers', evidence: 'Certificate 12, seen in the original', reason: 'Covers confidentiality and boundaries', approver: { name: 'Kim Osei' }, withdrawal: null });
  expect(await facts()).toEqual([{ id: given.id, on: '2026-05-04', minutes: 960, domain: 'ETHICAL_RESPONSIBILITY', topics: [], mode: 'IN_PERSON', basis: 'CREDIT', title: 'Prior learning: Ethics for peers', provider: 'Harbor College', courseId: null, sameAs: 'ethics for peers · harbor college' }]);
  const { trainingProgress } = await api.ok<{ trainingProgress: object[] }>(ana.id, '{ trainingProgress { domain creditedMinutes priorMinutes } }');
  expect(trainingProgress).toContainEqual({ domain: 'ETHICAL_RESPONSIBILITY', creditedMinutes: 0, priorMinutes: 960 });
  expect(await api.ok(ana.id, list)).toMatchObject({ priorCredits: { nodes: [{ title: 'Ethics for peers', approver: { name: 'Kim Osei' } }] } });
  expect(await api.dataSource.query('select actor_id, reason from audit.entry where record_id = $1', [given.id])).toEqual([{ actor_id: kim.id, reason: 'Covers confidentiality and boundaries' }]);
});

it('[A8] credit that is given twice in the same words counts once', async () => {
  const [one, two] = await Promise.all([credit(), credit()]);
  expect(one.id).toBe(two.id);
  expect(await facts()).toHaveLength(1);
});

it('[A8] nobody credits their own learning, and the database says so too', async () => {
  await api.dataSource.manager.save(Membership, { personId: kim.id, organisationId: provider.id, role: Role.TRAINEE, startedAt: api.now, endedAt: null });
  expect(await api.refusal(kim.id, grant, { input: await input({ learnerId: await learnerId(kim) }) })).toBe('CREDIT_OWN');
  const { id } = await credit();
  const copy = `insert into courses.prior_credit (person_id, organisation_id, title, provider, domain, mode, minutes, learned_on, evidence, reason, approved_by, approved_at)
    select approved_by, organisation_id, title, provider, domain, mode, minutes, learned_on, evidence, reason, approved_by, approved_at from courses.prior_credit where id = $1`;
  await expect(api.dataSource.query(copy, [id])).rejects.toThrow('credit_is_not_ones_own');
});

it('[A8] only staff of the provider credits its trainees, and each rule is told', async () => {
  const elsewhere = await aMember(api, Role.TRAINER);
  expect(await api.refusal(ana.id, grant, { input: await input() })).toBe('FORBIDDEN');
  expect(await api.refusal(elsewhere.id, grant, { input: await input() })).toBe('NOT_FOUND');
  expect(await api.refusal(kim.id, grant, { input: await input({ evidence: ' ' }) })).toBe('CREDIT_TEXT_MISSING');
  expect(await api.refusal(kim.id, grant, { input: await input({ minutes: 0 }) })).toBe('CREDIT_MINUTES_OUT_OF_RANGE');
  expect(await api.refusal(kim.id, grant, { input: await input({ learnedOn: '2027-01-01' }) })).toBe('CREDIT_IN_FUTURE');
  expect(await api.ok(elsewhere.id, list)).toEqual({ priorCredits: { nodes: [] } });
});

it('[A8] credit is withdrawn once, with a reason, and then counts no longer', async () => {
  const { id } = await credit();
  const answers = await Promise.all([1, 2].map(() => api.refusal(kim.id, withdraw, { input: { id, reason: 'The certificate was not theirs' } })));
  expect(answers.sort()).toEqual(['CREDIT_ALREADY_WITHDRAWN', 'NONE']);
  expect(await facts()).toEqual([]);
  expect(await api.ok(ana.id, list)).toMatchObject({ priorCredits: { nodes: [{ id, withdrawal: { reason: 'The certificate was not theirs' } }] } });
  expect(await api.refusal(ana.id, withdraw, { input: { id, reason: 'x' } })).toBe('FORBIDDEN');
  await expect(api.dataSource.query('update courses.prior_credit set minutes = 1 where id = $1', [id])).rejects.toThrow('append-only');
});
