import { randomUUID } from 'node:crypto';
import { ActorLoader, Membership, OrganisationKind } from '@waymark/identity';
import type { Organisation } from '@waymark/identity';
import { aMember, anOrganisation } from '@waymark/identity/testing';
import { found, Role, TrainingTopic } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { aCourse, aModule, republish, someContent, startCoursesApi } from '../testing';
import { TrainingFacts } from './training-facts.service';

const { COACHING, ETHICS, TRAUMA } = TrainingTopic;

let api: TestApi;
let provider: Organisation;
let [kim, ana]: string[] = [];
beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());
beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  provider = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
  kim = (await aMember(api, Role.TRAINER, provider)).id;
  ana = (await aMember(api, Role.TRAINEE, provider)).id;
});

const topics = async () => (await api.app.get(TrainingFacts).of(api.ctx(found(await api.app.get(ActorLoader).load(ana!))), ana!)).map((fact) => fact.topics);

it('a module credits the topics that its version had when it was done, whatever a later version says', async () => {
  const { id } = await aCourse(api, someContent({ modules: [aModule({ topics: [ETHICS, TRAUMA] })] }));
  await api.ok(ana!, 'mutation ($id: ID!) { enrol(courseId: $id) { id } }', { id });
  const { course } = await api.ok<{ course: { modules: { steps: { id: string }[] }[] } }>(ana!, 'query ($id: ID!) { course(id: $id) { modules { steps { id } } } }', { id });
  await api.ok(ana!, 'mutation ($id: ID!) { completeStep(stepId: $id) { id } }', { id: course.modules[0]?.steps[0]?.id });
  await republish(api, id, { edit: (content) => ({ ...content, modules: content.modules.map((module) => ({ ...module, topics: [COACHING] })) }) });
  expect(await topics()).toEqual([[ETHICS, TRAUMA]]);
});

it('a live session credits its topics to whoever was there', async () => {
  const input = {
    id: randomUUID(), organisationId: provider.id, title: 'Trauma, live', place: 'Room 2', domain: 'RECOVERY_WELLNESS', topics: [TRAUMA, TRAUMA], mode: 'IN_PERSON', startsAt: '2026-11-30T15:00:00Z', endsAt: '2026-11-30T17:00:00Z', seats: 4,
  };
  const { scheduleSession } = await api.ok<{ scheduleSession: { id: string; topics: string[] } }>(kim!, 'mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { id topics } }', { input });
  expect(scheduleSession.topics).toEqual([TRAUMA]);
  await api.ok(ana!, 'mutation ($id: ID!) { takeSeat(id: $id) { id } }', { id: input.id });
  api.now = new Date('2026-11-30T17:30:00Z');
  await api.ok(kim!, 'mutation ($input: TakeAttendanceInput!) { takeAttendance(input: $input) { id } }', { input: { sessionId: input.id, personId: ana, minutes: 120 } });
  expect(await topics()).toEqual([[TRAUMA]]);
});

it('[A8] prior learning is credited with its topics, and with other topics it is another credit', async () => {
  const { id: learnerId } = await api.dataSource.manager.findOneByOrFail(Membership, { personId: ana, role: Role.TRAINEE });
  const input = (with_: string[]) => ({
    learnerId, title: 'Ethics for peers', provider: 'Harbor College', domain: 'ETHICAL_RESPONSIBILITY', topics: with_, mode: 'IN_PERSON', minutes: 960, learnedOn: '2026-05-04', evidence: 'Certificate 12, seen in the original', reason: 'Covers confidentiality',
  });
  for (const each of [[TRAUMA, ETHICS], [ETHICS, TRAUMA], [ETHICS]]) await api.ok(kim!, 'mutation ($input: CreditPriorLearningInput!) { creditPriorLearning(input: $input) { id topics } }', { input: input(each) });
  expect((await topics()).map(String).sort()).toEqual(['ETHICS', 'ETHICS,TRAUMA']);
});
