import { randomUUID } from 'node:crypto';
import { ActorLoader, Membership } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { aMember } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import type { Course } from '../course/course.entity';
import { aCourse, aModule, someContent, startCoursesApi } from '../testing';

interface Learner { id: string; person: { id: string; name: string }; modulesDone: number; engagedMinutes: number; attendedMinutes: number; lastOpenedAt: string | null }
interface CohortAnswer { id: string; name: string; startsOn: string; learnerCount: number; trainer: { id: string }; course: { id: string; isEnrolled: boolean }; learners: Learner[]; sessions: { id: string }[]; viewerCan: { teach: boolean } }

const fields = 'id name startsOn learnerCount trainer { id } course { id isEnrolled } learners { id person { id name } modulesDone engagedMinutes attendedMinutes lastOpenedAt } sessions { id } viewerCan { teach }';
const byInput = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
const COHORT = `query ($id: ID!) { cohort(id: $id) { ${fields} } }`;
const SCHEDULE = 'mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { id cohort { name } } }';
const SESSION = 'query ($id: ID!) { liveSession(id: $id) { id } }';

let api: TestApi;
let course: Course;
let kim: Person;
let id: string;
beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());

const memberId = async (person: Person) => (await api.dataSource.manager.findOneByOrFail(Membership, { personId: person.id, organisationId: course.organisationId })).id;
const member = (role: Role, legalName: string) => aMember(api, role, { id: course.organisationId } as never, { legalName });
const read = async (who: Person) => (await api.ok<{ cohort: CohortAnswer }>(who.id, COHORT, { id })).cohort;
const plan = async (with_: object = {}) => ({ id: randomUUID(), courseId: course.id, name: '  Spring   evenings ', startsOn: '2027-03-01', trainerId: await memberId(kim), ...with_ });
const add = async (...people: Person[]) => api.refusal(kim.id, byInput('addToCohort', 'AddToCohortInput'), { input: { id, learnerIds: await Promise.all(people.map(memberId)) } });
const schedule = async (with_: object = {}) => {
  const input = { id: randomUUID(), organisationId: course.organisationId, title: 'Groups', place: 'Room 2', domain: 'ADVOCACY', mode: 'IN_PERSON', startsAt: '2026-11-30T15:00:00Z', endsAt: '2026-11-30T16:30:00Z', seats: 9, cohortId: id, ...with_ };
  return (await api.ok<{ scheduleSession: { id: string; cohort: { name: string } } }>(kim.id, SCHEDULE, { input })).scheduleSession;
};

beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  course = await aCourse(api, someContent({ modules: [aModule(), aModule()] }));
  kim = await member(Role.TRAINER, 'Kim Osei');
  id = (await api.ok<{ openCohort: CohortAnswer }>(kim.id, byInput('openCohort', 'OpenCohortInput'), { input: await plan() })).openCohort.id;
});

it('a trainer opens a cohort, and those who join take its course', async () => {
  const ana = await member(Role.TRAINEE, 'Ana Reyes');
  expect([await add(ana), await add(ana)]).toEqual(['NONE', 'NONE']);
  expect(await read(ana)).toMatchObject({ name: 'Spring evenings', startsOn: '2027-03-01', learnerCount: 1, trainer: { id: kim.id }, course: { id: course.id, isEnrolled: true }, learners: [], viewerCan: { teach: false } });
  const entry = await api.dataSource.query<{ actor_id: string }[]>(`select actor_id from audit.entry where action = 'course.enrolled' and after ->> 'personId' = $1`, [ana.id]);
  expect(entry).toEqual([{ actor_id: kim.id }]);
});

it('a cohort sent twice at once is opened once, and its id is refused to a colleague; so is the id of something else', async () => {
  const input = await plan({ id: randomUUID() });
  const send = (who = kim, with_: object = {}) => api.refusal(who.id, byInput('openCohort', 'OpenCohortInput'), { input: { ...input, ...with_ } });
  expect(await Promise.all([send(), send()])).toEqual(['NONE', 'NONE']);
  expect(await api.dataSource.query('select action from audit.entry where record_id = $1', [input.id])).toEqual([{ action: 'cohort.opened' }]);
  expect(await send(await member(Role.TRAINER, 'Lee Moss'))).toBe('NOT_FOUND');
  expect(await send(kim, { id: (await schedule()).id })).toBe('NOT_FOUND');
});

it('a trainer sees how far each learner is, by name', async () => {
  const [luz, ana] = [await member(Role.TRAINEE, 'Luz Vega'), await member(Role.TRAINEE, 'Ana Reyes')];
  await add(luz, ana);
  const { modules } = (await api.ok<{ course: { modules: { steps: { id: string }[] }[] } }>(ana.id, 'query ($id: ID!) { course(id: $id) { modules { steps { id } } } }', { id: course.id })).course;
  const stepId = found(found(modules[0]).steps[0]).id;
  await api.ok(ana.id, 'mutation ($id: ID!) { openStep(stepId: $id) { id } }', { id: stepId });
  api.now = new Date('2026-11-23T15:02:00.000Z');
  await api.ok(ana.id, 'mutation ($input: RecordEngagementInput!) { recordEngagement(input: $input) { id } }', { input: { stepId, activeSeconds: 120 } });
  await api.ok(ana.id, 'mutation ($id: ID!) { completeStep(stepId: $id) { id } }', { id: stepId });
  const session = await schedule();
  await api.ok(ana.id, 'mutation ($id: ID!) { takeSeat(id: $id) { id } }', { id: session.id });
  api.now = new Date('2026-11-30T15:30:00.000Z');
  await api.ok(kim.id, 'mutation ($input: TakeAttendanceInput!) { takeAttendance(input: $input) { id } }', { input: { sessionId: session.id, personId: ana.id, minutes: 45 } });
  expect((await read(kim)).learners).toMatchObject([
    { person: { name: 'Ana Reyes' }, modulesDone: 1, engagedMinutes: 2, attendedMinutes: 45, lastOpenedAt: '2026-11-23T15:02:00.000Z' },
    { person: { name: 'Luz Vega' }, modulesDone: 0, engagedMinutes: 0, attendedMinutes: 0, lastOpenedAt: null },
  ]);
});

it('the list of learners costs the same for one as for twelve', async () => {
  await add(await member(Role.TRAINEE, 'Ana Reyes'));
  const one = await statementsDuring(() => read(kim));
  await add(...(await Promise.all(Array.from({ length: 11 }, (_, at) => member(Role.TRAINEE, `Luz ${at}`)))));
  const twelve = await statementsDuring(() => read(kim));
  expect((await read(kim)).learners).toHaveLength(12);
  expect(twelve).toHaveLength(one.length);
});

it('its sessions are offered to its learners alone, and whoever has a seat keeps it', async () => {
  const [ana, luz] = [await member(Role.TRAINEE, 'Ana Reyes'), await member(Role.TRAINEE, 'Luz Vega')];
  await add(ana);
  const session = await schedule();
  expect(session.cohort).toEqual({ name: 'Spring evenings' });
  expect(await api.refusal(luz.id, SESSION, { id: session.id })).toBe('NOT_FOUND');
  expect(await api.refusal(luz.id, 'mutation ($id: ID!) { takeSeat(id: $id) { id } }', { id: session.id })).toBe('NOT_FOUND');
  const list = async (who: Person) => (await api.ok<{ liveSessions: { nodes: { id: string }[] } }>(who.id, '{ liveSessions { nodes { id } } }')).liveSessions.nodes;
  const open = await schedule({ cohortId: null, startsAt: '2026-11-29T15:00:00Z', endsAt: '2026-11-29T16:00:00Z' });
  expect([await list(ana), await list(luz), await list(kim)]).toEqual([[{ id: session.id }, { id: open.id }], [{ id: open.id }], [{ id: session.id }, { id: open.id }]]);
  expect((await read(ana)).sessions).toEqual([{ id: session.id }]);
  await api.ok(ana.id, 'mutation ($id: ID!) { takeSeat(id: $id) { id } }', { id: session.id });
  const learnerId = found((await read(kim)).learners[0]).id;
  const remove = (who: Person) => api.refusal(who.id, 'mutation ($id: ID!) { removeFromCohort(learnerId: $id) { id } }', { id: learnerId });
  expect(await remove(ana)).toBe('FORBIDDEN');
  expect((await Promise.all([remove(kim), remove(kim)])).sort()).toEqual(['NONE', 'NOT_FOUND']);
  expect(await api.refusal(ana.id, COHORT, { id })).toBe('NOT_FOUND');
  expect(await api.refusal(ana.id, SESSION, { id: session.id })).toBe('NONE');
  await schedule({ startsAt: '2026-12-07T15:00:00Z', endsAt: '2026-12-07T16:30:00Z' });
  expect(await api.ok(ana.id, 'query ($id: ID!) { liveSession(id: $id) { cohort { sessions { id } } } }', { id: session.id })).toEqual({ liveSession: { cohort: { sessions: [{ id: session.id }] } } });
  expect((await read(kim)).sessions).toHaveLength(2);
});

it('a cohort is seen by its learners and its provider, and run by the staff of the provider', async () => {
  const [luz, elsewhere] = [await member(Role.TRAINEE, 'Luz Vega'), await aMember(api, Role.TRAINER)];
  for (const who of [luz, elsewhere]) expect(await api.refusal(who.id, COHORT, { id })).toBe('NOT_FOUND');
  expect(await api.ok(luz.id, '{ cohorts { nodes { id } } }')).toEqual({ cohorts: { nodes: [] } });
  expect(await api.refusal(elsewhere.id, byInput('openCohort', 'OpenCohortInput'), { input: await plan() })).toBe('FORBIDDEN');
  const change = async (with_: object) => api.refusal(kim.id, byInput('changeCohort', 'ChangeCohortInput'), { input: { id, name: 'Mondays', startsOn: '2027-03-08', trainerId: await memberId(kim), ...with_ } });
  expect(await change({})).toBe('NONE');
  expect(await read(kim)).toMatchObject({ name: 'Mondays', startsOn: '2027-03-08' });
  expect(await change({ name: ' ' })).toBe('COHORT_NAME_MISSING');
  expect(await change({ trainerId: await memberId(luz) })).toBe('NOT_FOUND');
  const stranger = await api.dataSource.manager.findOneByOrFail(Membership, { personId: elsewhere.id });
  expect(await api.refusal(kim.id, byInput('addToCohort', 'AddToCohortInput'), { input: { id, learnerIds: [await memberId(luz), stranger.id] } })).toBe('NOT_FOUND');
  expect((await read(kim)).learnerCount).toBe(0);
});

it('two trainers who fill the last places at once do not go past a hundred', async () => {
  const people = await Promise.all(Array.from({ length: 101 }, (_, at) => member(Role.TRAINEE, `Luz ${at}`)));
  const actor = found(await api.app.get(ActorLoader).load(kim.id));
  await inTransaction(api.ctx(actor), async (ctx) => {
    const rows = people.slice(0, 99).map(({ id: personId }) => ({ cohortId: id, personId, joinedAt: ctx.now }));
    await ctx.tx.query('insert into courses.cohort_learner (cohort_id, person_id, joined_at) select * from json_to_recordset($1) as r ("cohortId" uuid, "personId" uuid, "joinedAt" timestamptz)', [JSON.stringify(rows)]);
  });
  expect((await Promise.all(people.slice(99).map((person) => add(person)))).sort()).toEqual(['COHORT_FULL', 'NONE']);
});

it('what a cohort is made of is found by provider and by part of a name, beyond the first page', async () => {
  const CHOICES = 'query ($of: ID, $named: String) { courseList(first: 1, providerId: $of, named: $named) { nodes { id } } trainers(first: 1, providerId: $of, named: $named) { nodes { person { id } } } }';
  const find = (variables: Record<string, string>) => api.ok<{ courseList: { nodes: { id: string }[] }; trainers: { nodes: { person: { id: string } }[] } }>(kim.id, CHOICES, variables);
  await api.dataSource.query(`update identity.person set legal_name = 'Wren 100%_O''Hara' where id = $1`, [(await member(Role.TRAINER, 'Wren')).id]);
  const of = course.organisationId;
  expect(await find({ of })).toEqual({ courseList: { nodes: [{ id: course.id }] }, trainers: { nodes: [expect.anything()] } });
  expect((await find({ of, named: 'IM OSEI' })).trainers.nodes).toEqual([{ person: { id: kim.id } }]);
  const title = found((await api.ok<{ course: { title: string } }>(kim.id, 'query ($id: ID!) { course(id: $id) { title } }', { id: course.id })).course).title;
  expect((await find({ of, named: ` ${title.slice(1, 6).toUpperCase()}` })).courseList.nodes).toEqual([{ id: course.id }]);
  expect((await find({ of, named: "100%_o'hara" })).trainers.nodes).toHaveLength(1);
  expect(await find({ of, named: '%' })).toMatchObject({ courseList: { nodes: [] }, trainers: { nodes: [{}] } });
  expect(await find({ of: randomUUID() })).toEqual({ courseList: { nodes: [] }, trainers: { nodes: [] } });
});
