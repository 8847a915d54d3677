import { randomUUID } from 'node:crypto';
import { ActorLoader, OrganisationKind } from '@waymark/identity';
import type { Organisation } from '@waymark/identity';
import { aMember, anOrganisation } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { CourseService } from '../course/course.service';
import { StepKind } from '../course/content.rules';
import { TrainingFacts } from '../learning/training-facts.service';
import { aModule, aTextStep, someContent, startCoursesApi } from '../testing';

interface Seat { person: { id: string }; isWaiting: boolean; attendance: { id: string; minutes: number; takenBy: string } | null }
interface SessionAnswer { id: string; taken: number; mySeat: { waitingAt: number } | null; myAttendance: { id: string; minutes: number } | null; roster: Seat[]; viewerCan: Record<string, boolean> }

const fields = 'id taken mySeat { waitingAt } myAttendance { id minutes } roster { person { id } isWaiting attendance { id minutes takenBy } } viewerCan { teach takeSeat leaveSeat checkIn arrange }';
const byId = (name: string) => `mutation ($id: ID!) { ${name}(id: $id) { ${fields} } }`;
const byInput = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
const checkIn = `mutation ($id: ID!, $code: String!) { checkIn(id: $id, code: $code) { ${fields} } }`;
const start = new Date('2026-11-30T15:00:00.000Z');

let api: TestApi;
let provider: Organisation;
let [kim, ana, luz, bo]: string[] = [];
let id: string;
beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());

const minutesIn = (minutes: number) => (api.now = new Date(start.getTime() + minutes * 60_000));
const plan = (with_: object = {}) => ({
  id: randomUUID(), organisationId: provider.id, title: 'Listening, live', place: 'Room 2', domain: 'MENTORING_EDUCATION', mode: 'IN_PERSON', startsAt: start.toISOString(), endsAt: new Date(start.getTime() + 90 * 60_000).toISOString(), seats: 2, ...with_,
});
const schedule = async (with_: object = {}) => (await api.ok<{ scheduleSession: SessionAnswer }>(kim!, byInput('scheduleSession', 'ScheduleSessionInput'), { input: plan(with_) })).scheduleSession.id;
const read = async (who: string) => (await api.ok<{ liveSession: SessionAnswer }>(who, `query ($id: ID!) { liveSession(id: $id) { ${fields} } }`, { id })).liveSession;
const take = (who: string) => api.ok(who, byId('takeSeat'), { id });
const code = async () => (await api.ok<{ sessionCode: { digits: string; qr: string } }>(kim!, 'query ($id: ID!) { sessionCode(id: $id) { digits qr until } }', { id })).sessionCode;
const attend = (personId: string, minutes: number, who = kim!) => api.refusal(who, byInput('takeAttendance', 'TakeAttendanceInput'), { input: { sessionId: id, personId, minutes } });
const facts = async (who: string) => api.app.get(TrainingFacts).of(api.ctx(found(await api.app.get(ActorLoader).load(who))), who);

beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  provider = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
  kim = (await aMember(api, Role.TRAINER, provider)).id;
  [ana, luz, bo] = await Promise.all([1, 2, 3].map(async () => (await aMember(api, Role.TRAINEE, provider)).id));
  id = await schedule();
});

it('a session sent twice is one, also when the second arrives after it began; a colleague and another provider are refused its id', async () => {
  const [input, lee, elsewhere] = [plan(), await aMember(api, Role.TRAINER, provider), await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER })];
  const send = (who = kim!, with_: object = {}) => api.refusal(who, byInput('scheduleSession', 'ScheduleSessionInput'), { input: { ...input, ...with_ } });
  expect(await Promise.all([send(), send()])).toEqual(['NONE', 'NONE']);
  minutesIn(5);
  expect(await send()).toBe('NONE');
  expect(await api.dataSource.query('select action from audit.entry where record_id = $1', [input.id])).toEqual([{ action: 'session.scheduled' }]);
  expect(await send(lee.id)).toBe('NOT_FOUND');
  const other = (await aMember(api, Role.TRAINER, elsewhere)).id;
  expect(await send(other, { organisationId: elsewhere.id })).toBe('NOT_FOUND');
});

it('a second page of sessions begins where the first one ended, for the staff and for trainees', async () => {
  const later = new Date(start.getTime() + 24 * 60 * 60_000);
  const other = await schedule({ startsAt: later.toISOString(), endsAt: new Date(later.getTime() + 60 * 60_000).toISOString() });
  interface Page { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
  const page = async (who: string, after: string | null) => (await api.ok<{ liveSessions: Page }>(who, 'query ($after: String) { liveSessions(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }', { after })).liveSessions;
  for (const who of [kim!, ana!]) {
    const first = await page(who, null);
    const second = await page(who, first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map((node) => node.id).sort()).toEqual([id, other].sort());
    expect(second.pageInfo.hasNextPage).toBe(false);
  }
});

it('seats go in the order of the line, and who waits moves up when somebody leaves', async () => {
  for (const who of [ana!, luz!, bo!]) {
    await take(who);
    api.now = new Date(api.now.getTime() + 1000);
  }
  await take(bo!);
  expect(await read(bo!)).toMatchObject({ taken: 3, mySeat: { waitingAt: 1 }, roster: [], viewerCan: { takeSeat: false, leaveSeat: true, teach: false } });
  await api.ok(ana!, byId('leaveSeat'), { id });
  expect((await read(bo!)).mySeat).toEqual({ waitingAt: 0 });
  minutesIn(1);
  expect(await api.refusal(ana!, byId('takeSeat'), { id })).toBe('SESSION_STARTED');
});

it('[A7] the code at the door checks somebody in for the rest of the session, by its mode, once it is over', async () => {
  await take(ana!);
  minutesIn(20);
  const { digits, qr } = await code();
  expect(qr).toMatch(/^data:image\/svg\+xml;base64,/);
  expect(await api.ok(ana!, checkIn, { id, code: digits })).toMatchObject({ checkIn: { myAttendance: { minutes: 70 } } });
  expect(await facts(ana!)).toEqual([]);
  expect(await api.refusal(ana!, checkIn, { id, code: digits })).toBe('ATTENDANCE_TAKEN');
  minutesIn(90);
  expect(await facts(ana!)).toMatchObject([{ on: '2026-11-30', minutes: 70, domain: 'MENTORING_EDUCATION', mode: 'IN_PERSON', basis: 'ATTENDANCE', title: 'Listening, live', provider: provider.name }]);
  const { trainingProgress } = await api.ok<{ trainingProgress: object[] }>(ana!, '{ trainingProgress { domain creditedMinutes } }');
  expect(trainingProgress).toContainEqual({ domain: 'MENTORING_EDUCATION', creditedMinutes: 70 });
});

it('[A7] an old code, a guess, a stranger and somebody who waits stay outside', async () => {
  for (const who of [ana!, luz!, bo!]) {
    await take(who);
    api.now = new Date(api.now.getTime() + 1000);
  }
  minutesIn(0);
  const { digits } = await code();
  expect(await api.refusal(bo!, checkIn, { id, code: digits })).toBe('SESSION_NO_SEAT');
  const elsewhere = (await aMember(api, Role.TRAINEE)).id;
  expect(await api.refusal(elsewhere, checkIn, { id, code: digits })).toBe('NOT_FOUND');
  minutesIn(1);
  expect(await api.refusal(ana!, checkIn, { id, code: digits })).toBe('SESSION_CODE_WRONG');
  for (let guess = 0; guess < 9; guess += 1) await api.refusal(ana!, checkIn, { id, code: '000000' });
  expect(await api.refusal(ana!, checkIn, { id, code: (await code()).digits })).toBe('RATE_LIMITED');
  expect(await api.refusal(ana!, 'query ($id: ID!) { sessionCode(id: $id) { digits } }', { id })).toBe('FORBIDDEN');
});

it('[A7] a trainer takes part of it from the roster, never their own, and only once', async () => {
  await take(ana!);
  minutesIn(30);
  expect(await attend(ana!, 45)).toBe('NONE');
  expect((await read(kim!)).roster).toMatchObject([{ person: { id: ana }, isWaiting: false, attendance: { minutes: 45, takenBy: 'ROSTER' } }]);
  expect(await attend(ana!, 60)).toBe('ATTENDANCE_TAKEN');
  expect(await attend(luz!, 60)).toBe('SESSION_NO_SEAT');
  expect(await attend(luz!, 91)).toBe('ATTENDANCE_MINUTES_OUT_OF_RANGE');
  expect(await attend(kim!, 60)).toBe('ATTENDANCE_OWN');
  expect(await attend(ana!, 60, ana)).toBe('FORBIDDEN');
});

it('[A7] attendance changes by amendment only: the reason and both records stay, and the last one counts', async () => {
  await take(ana!);
  minutesIn(30);
  await attend(ana!, 90);
  const first = found((await read(kim!)).roster[0]?.attendance).id;
  const amend = (with_: object = {}) => api.refusal(kim!, byInput('amendAttendance', 'AmendAttendanceInput'), { input: { id: first, minutes: 40, reason: 'Left early', ...with_ } });
  expect(await amend({ reason: ' ' })).toBe('ATTENDANCE_REASON_MISSING');
  const both = await Promise.all([amend(), amend()]);
  expect(both.sort()).toEqual(['ATTENDANCE_AMENDED', 'NONE']);
  minutesIn(90);
  expect(await facts(ana!)).toMatchObject([{ minutes: 40 }]);
  expect(await api.dataSource.query('select minutes, reason from courses.attendance where session_id = $1 order by amends_id nulls first', [id])).toEqual([{ minutes: 90, reason: null }, { minutes: 40, reason: 'Left early' }]);
  await expect(api.dataSource.query('update courses.attendance set minutes = 1 where id = $1', [first])).rejects.toThrow('append-only');
});

it('[A7] being there does the live step of a course, with its hours from the attendance alone', async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  const actor = found(await api.app.get(ActorLoader).load(kim!));
  const steps = [aTextStep('Read', 30), { ...aTextStep('Meet', 90), kind: StepKind.SESSION }];
  const course = await inTransaction(api.ctx(actor), (ctx) => api.app.get(CourseService).publish(ctx, provider.id, someContent({ modules: [aModule({ creditMinutes: 30, steps })] })));
  await api.ok(ana!, 'mutation ($id: ID!) { enrol(courseId: $id) { id } }', { id: course.id });
  const outline = 'query ($id: ID!) { course(id: $id) { modules { completedAt steps { id isDone } } } }';
  const modules = async () => (await api.ok<{ course: { modules: { completedAt: string | null; steps: { id: string; isDone: boolean }[] }[] } }>(ana!, outline, { id: course.id })).course.modules;
  const [text, meet] = found((await modules())[0]).steps;
  await api.ok(ana!, 'mutation ($id: ID!) { completeStep(stepId: $id) { id } }', { id: text?.id });
  expect(await api.refusal(kim!, byInput('scheduleSession', 'ScheduleSessionInput'), { input: plan({ stepId: text?.id }) })).toBe('SESSION_STEP_UNFIT');
  id = await schedule({ stepId: meet?.id });
  await take(ana!);
  minutesIn(10);
  await attend(ana!, 90);
  expect(await modules()).toMatchObject([{ completedAt: api.now.toISOString(), steps: [{ isDone: true }, { isDone: true }] }]);
  minutesIn(90);
  expect((await facts(ana!)).map(({ minutes, mode }) => [minutes, mode])).toEqual([[30, 'SELF_PACED'], [90, 'IN_PERSON']]);
});

it('sessions are seen by members of the provider, and held by its staff', async () => {
  const elsewhere = (await aMember(api, Role.TRAINER)).id;
  expect(await api.refusal(elsewhere, `query ($id: ID!) { liveSession(id: $id) { id } }`, { id })).toBe('NOT_FOUND');
  expect(await api.refusal(elsewhere, byInput('scheduleSession', 'ScheduleSessionInput'), { input: plan() })).toBe('FORBIDDEN');
  expect(await api.refusal(ana!, byInput('scheduleSession', 'ScheduleSessionInput'), { input: plan() })).toBe('FORBIDDEN');
  expect(await api.refusal(kim!, byInput('scheduleSession', 'ScheduleSessionInput'), { input: plan({ mode: 'SELF_PACED' }) })).toBe('SESSION_NOT_LIVE');
  await take(ana!);
  await api.ok(kim!, `mutation ($id: ID!) { cancelSession(id: $id, reason: "Ill") { id } }`, { id });
  expect(await api.refusal(luz!, byId('takeSeat'), { id })).toBe('SESSION_CANCELLED');
  minutesIn(1);
  expect(await attend(ana!, 10)).toBe('SESSION_CANCELLED');
});

it('a calendar is read by its secret address, which can be replaced', async () => {
  await take(ana!);
  const make = async () => (await api.ok<{ makeCalendarAddress: string }>(ana!, 'mutation { makeCalendarAddress }')).makeCalendarAddress.replace('https://waymark.example', '');
  const first = await make();
  const answer = await api.http.get(first).expect(200);
  expect(answer.headers).toMatchObject({ 'content-type': expect.stringContaining('text/calendar'), 'cache-control': 'private, no-store' });
  expect(answer.text).toContain('SUMMARY:Listening\\, live');
  const second = await make();
  await api.http.get(first).expect(404);
  await api.http.get(second).expect(200);
  await api.http.get('/files/calendar/guess.ics').expect(404);
  await api.ok(ana!, byId('leaveSeat'), { id });
  expect((await api.http.get(second).expect(200)).text).not.toContain('VEVENT');
  expect(await api.dataSource.query('select 1 from courses.calendar_address where token_hash = $1', [second])).toEqual([]);
});

it('the trail says who took a seat and who gave it back, once each', async () => {
  for (const name of ['takeSeat', 'takeSeat', 'leaveSeat', 'leaveSeat']) await api.ok(ana!, byId(name), { id });
  const entries = await api.dataSource.query<object[]>(`select action, after ->> 'sessionId' as session from audit.entry where actor_id = $1 order by id`, [ana]);
  expect(entries).toEqual([{ action: 'session.seat-taken', session: id }, { action: 'session.seat-left', session: id }]);
});
