import { randomUUID } from 'node:crypto';
import { ActorLoader, OrganisationKind } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { startCoursesApi } from '../testing';
import { SessionService } from './session.service';

const start = new Date('2026-11-30T15:00:00.000Z');
const minute = (minutes: number): string => new Date(start.getTime() + minutes * 60_000).toISOString();
const byId = (name: string) => `mutation ($id: ID!) { ${name}(id: $id) { id } }`;
const SCHEDULE = 'mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { id } }';
const MOVE = 'mutation ($input: MoveSessionInput!) { moveSession(input: $input) { id } }';
const CANCEL = 'mutation ($id: ID!) { cancelSession(id: $id, reason: "Ill") { id } }';

let api: TestApi;
let provider: Organisation;
let kim: Person;
let id: string;
beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());

const trainee = (with_: object = {}) => aMember(api, Role.TRAINEE, provider, with_);
const subjects = async ({ email }: Person) => (await api.mails(email)).map(({ subject }) => subject);

async function take(...people: Person[]): Promise<void> {
  for (const person of people) {
    await api.ok(person.id, byId('takeSeat'), { id });
    api.now = new Date(api.now.getTime() + 1000);
  }
}

beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  provider = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
  kim = await aMember(api, Role.TRAINER, provider);
  const input = { id: randomUUID(), organisationId: provider.id, title: 'Listening, live', place: 'Room 2', domain: 'MENTORING_EDUCATION', mode: 'IN_PERSON', startsAt: minute(0), endsAt: minute(90), seats: 2 };
  id = (await api.ok<{ scheduleSession: { id: string } }>(kim.id, SCHEDULE, { input })).scheduleSession.id;
});

it('whoever moves up is told in their language, and not what it is about', async () => {
  const [ana, luz, eva, max] = [await trainee(), await trainee(), await trainee({ locale: 'es' }), await trainee()];
  await take(ana, luz, eva, max);
  await api.ok(max.id, byId('leaveSeat'), { id });
  await api.ok(ana.id, byId('leaveSeat'), { id });
  await api.runJobs();
  expect(await subjects(max)).toEqual([]);
  const [mail] = await api.mails(eva.email);
  expect(mail).toMatchObject({ subject: 'Hay un lugar libre para usted', body: expect.stringMatching(/30 de noviembre de 2026 a las 9:00/) });
  expect(mail?.body).toContain(`https://waymark.example/sessions/${id}`);
  expect(mail?.body).not.toMatch(/Listening|Room 2/);
});

it('a session that moves is told once to everybody in the line, and their calendars follow', async () => {
  const ana = await trainee();
  await take(ana);
  const move = (with_: object = {}, who = kim) => api.refusal(who.id, MOVE, { input: { id, place: 'Room 3', startsAt: minute(60), endsAt: minute(150), ...with_ } });
  expect([await move(), await move()]).toEqual(['NONE', 'NONE']);
  await api.runJobs();
  expect(await api.mails(ana.email)).toMatchObject([{ subject: 'A time or place has changed', body: expect.stringMatching(/November 30, 2026 at 10:00/) }]);
  const { makeCalendarAddress } = await api.ok<{ makeCalendarAddress: string }>(ana.id, 'mutation { makeCalendarAddress }');
  expect((await api.http.get(new URL(makeCalendarAddress).pathname)).text).toMatch(/DTSTART:20261130T160000Z[^]*SEQUENCE:1/);
  expect(await move({ startsAt: minute(-60 * 24 * 30) })).toBe('SESSION_TIMES_WRONG');
  expect(await move({}, ana)).toBe('FORBIDDEN');
  api.now = new Date(minute(60));
  expect(await move({ place: 'Room 4' })).toBe('SESSION_STARTED');
});

it('a session that is cancelled is told, unless the cancelling itself fails', async () => {
  const [ana, luz] = [await trainee(), await trainee()];
  await take(ana);
  const actor = found(await api.app.get(ActorLoader).load(kim.id));
  const failing = inTransaction(api.ctx(actor), (ctx) => api.app.get(SessionService).cancel(ctx, id, 'Ill').then(() => Promise.reject(new Error('undone'))));
  await expect(failing).rejects.toThrow('undone');
  await api.runJobs();
  expect(await subjects(ana)).toEqual([]);
  await api.ok(kim.id, CANCEL, { id });
  await api.runJobs();
  expect(await subjects(ana)).toEqual(['Something was cancelled']);
  expect(await subjects(luz)).toEqual([]);
});
