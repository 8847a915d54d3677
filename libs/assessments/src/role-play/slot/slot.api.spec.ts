import { coursesEntities } from '@waymark/courses';
import type { Person } from '@waymark/identity';
import { TieKind, TieService } from '@waymark/identity';
import { aMember, startApi } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../../index';
import { RolePlayScene } from '../role-play-scene.builder';
import type { RolePlay } from '../role-play.entity';

interface SlotAnswer { id: string; startsAt: string; minutes: number; mode: string; place: string | null; trainer: { id: string }; trainee: { id: string } | null }

const fields = 'id startsAt minutes mode place trainer { id } trainee { id }';
const OFFER = `mutation ($input: OfferSlotsInput!) { offerSlots(input: $input) { ${fields} } }`;
const BOOK = `mutation ($id: ID!, $play: ID!) { bookSlot(id: $id, rolePlayId: $play) { ${fields} } }`;
const GIVE_BACK = 'mutation ($id: ID!) { giveBackSlot(id: $id) { id } }';
const FREE = `query ($play: ID!) { freeSlots(rolePlayId: $play) { nodes { ${fields} } } }`;
const PRACTICE = `{ myPractice { nodes { id version mode canBook slot { ${fields} } } } }`;
const TAKE = 'mutation ($id: ID!, $version: Int!) { takeRolePlay(id: $id, expectedVersion: $version) { id } }';
const noon = new Date('2026-11-24T18:00:00.000Z');
const minute = (minutes: number): string => new Date(noon.getTime() + minutes * 60_000).toISOString();

let api: TestApi;
let scene: RolePlayScene;
let [kim, omar, ana]: Person[] = [];
let play: string;
beforeAll(async () => (api = await startApi({ modules: [AssessmentsModule], entities: [...coursesEntities, ...assessmentsEntities] })));
afterAll(() => api.close());

async function asked(trainee: Person): Promise<string> {
  const { drawScenario: drawn } = await api.ok<{ drawScenario: { id: string; version: number } }>(trainee.id, 'mutation { drawScenario { id version } }');
  await api.ok(trainee.id, 'mutation ($input: AskForRolePlayInput!) { askForRolePlay(input: $input) { id } }', { input: { id: drawn.id, expectedVersion: drawn.version, mode: 'ROOM', locale: 'en' } });
  return drawn.id;
}
const input = (with_: object = {}) => ({ organisationId: scene.provider.id, startsAt: minute(0), minutes: 30, count: 1, mode: 'CALL', place: 'https://call.example/kim', ...with_ });
const offer = async (with_: object = {}, who = kim!) => (await api.ok<{ offerSlots: SlotAnswer[] }>(who.id, OFFER, { input: input(with_) })).offerSlots;
const one = async (with_: object = {}, who = kim!) => found((await offer(with_, who))[0]).id;
const book = (id: string, who = ana!, rolePlayId = play) => api.refusal(who.id, BOOK, { id, play: rolePlayId });
const giveBack = (id: string, who: Person) => api.refusal(who.id, GIVE_BACK, { id });
const free = async (who = ana!, rolePlayId = play) => (await api.ok<{ freeSlots: { nodes: SlotAnswer[] } }>(who.id, FREE, { play: rolePlayId })).freeSlots.nodes;
const practice = async (who = ana!) => (await api.ok<{ myPractice: { nodes: { id: string; version: number; mode: string; canBook: boolean; slot: SlotAnswer | null }[] } }>(who.id, PRACTICE)).myPractice.nodes[0];
const queue = async (who: Person) => (await api.ok<{ gradingQueue: { nodes: { id: string; slot: { id: string } | null }[] } }>(who.id, '{ gradingQueue { nodes { id slot { id } } } }')).gradingQueue.nodes;
const subjects = async ({ email }: Person) => (await api.mails(email)).map(({ subject }) => subject);

beforeEach(async () => {
  scene = await RolePlayScene.set(api);
  ({ trainer: kim, other: omar, trainee: ana } = scene.people);
  play = await asked(ana!);
});

it('[B12] a trainer offers times, and a trainee books one for what they asked to play', async () => {
  const slots = await offer({ count: 3 });
  expect(slots.map(({ startsAt, minutes }) => [startsAt, minutes])).toEqual([[minute(0), 30], [minute(30), 30], [minute(60), 30]]);
  expect(await free()).toMatchObject([{ place: null, trainer: { id: kim!.id }, trainee: null }, {}, {}]);
  const id = found(slots[1]).id;
  expect(await book(id)).toBe('NONE');
  expect(await practice()).toMatchObject({ id: play, mode: 'CALL', slot: { id, place: 'https://call.example/kim', trainer: { id: kim!.id } } });
  expect(await api.ok(kim!.id, `{ mySlots { nodes { trainee { id } } } }`)).toEqual({ mySlots: { nodes: [{ trainee: null }, { trainee: { id: ana!.id } }, { trainee: null }] } });
  await api.runJobs();
  const [mail] = await api.mails(kim!.email);
  expect(mail).toMatchObject({ subject: 'A time of yours is taken', body: expect.stringMatching(/November 24, 2026 at 12:30/) });
  expect(mail?.body).not.toMatch(/Ana|call\.example|role-play/i);
});

it('[B12] nobody is offered themself, somebody they are tied to, or a trainer who has not met the benchmarks', async () => {
  const both = await aMember(api, Role.TRAINER, scene.provider);
  await api.dataSource.query(`insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, 'TRAINEE', $3)`, [both.id, scene.provider.id, api.now]);
  const theirs = await asked(both);
  const own = await one({}, both);
  expect(await free(both, theirs)).toEqual([]);
  expect(await book(own, both, theirs)).toBe('NOT_FOUND');
  const [tied, stranger] = [await one({}, omar!), await aMember(api, Role.TRAINER)];
  await api.app.get(TieService).declare(api.ctx(), { personId: omar!.id, otherId: ana!.id, kind: TieKind.SUPERVISION, endsAt: null });
  expect((await free()).map(({ id }) => id)).toEqual([own]);
  expect(await book(tied)).toBe('NOT_FOUND');
  expect(await api.refusal(stranger.id, OFFER, { input: input() })).toBe('FORBIDDEN');
  const levels = scene.criteria.map(({ id }) => ({ criterionId: id, level: 3 }));
  await api.ok(kim!.id, 'mutation ($input: PublishBenchmarkInput!) { publishBenchmark(input: $input) { id } }', { input: { rubricId: scene.rubric.id, title: { en: 'One', es: 'Uno' }, transcript: { en: 'Hello.', es: 'Hola.' }, levels } });
  expect(await free()).toEqual([]);
});

it('[B12] two who book one time at once do not both get it, nor does one role-play two times', async () => {
  const luz = await aMember(api, Role.TRAINEE, scene.provider);
  const hers = await asked(luz);
  const [first, second] = await offer({ count: 2 });
  const id = found(first).id;
  expect((await Promise.all([book(id), book(id, luz, hers)])).sort()).toEqual(['NONE', 'SLOT_TAKEN']);
  const [who, of] = (await practice())?.slot ? [ana!, play] : [luz, hers];
  expect(await book(found(second).id, who, of)).toBe('ROLE_PLAY_BOOKED');
  await expect(api.dataSource.query('update assessments.slot set role_play_id = $1, trainee_id = $2 where id = $3', [of, who.id, found(second).id])).rejects.toThrow('one_time_for_a_role_play');
});

it('[B12] nobody is in two places at once', async () => {
  const id = await one();
  const twice = await Promise.all([api.refusal(kim!.id, OFFER, { input: input({ startsAt: minute(15) }) }), api.refusal(kim!.id, OFFER, { input: input({ startsAt: minute(30), count: 2 }) })]);
  expect(twice).toEqual(['SLOT_OVERLAPS', 'NONE']);
  await book(id);
  const insert = 'insert into assessments.slot (organisation_id, trainer_id, starts_at, ends_at, mode, place) values ($1, $2, $3, $4, $5, $6)';
  await expect(api.dataSource.query(insert, [scene.provider.id, kim!.id, minute(10), minute(20), 'ROOM', 'Room 2'])).rejects.toThrow('trainer_is_free');
});

it('[B12] who is both a trainer and a trainee offers no time that they have booked, and books none that they offer', async () => {
  const both = await aMember(api, Role.TRAINER, scene.provider);
  await api.dataSource.query(`insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, 'TRAINEE', $3)`, [both.id, scene.provider.id, api.now]);
  const theirs = await asked(both);
  const [early, late] = await offer({ count: 2 });
  await offer({ startsAt: minute(15), minutes: 15 }, both);
  expect(await book(found(early).id, both, theirs)).toBe('SLOT_OVERLAPS');
  expect(await book(found(late).id, both, theirs)).toBe('NONE');
  expect(await api.refusal(both.id, OFFER, { input: input({ startsAt: minute(45) }) })).toBe('SLOT_OVERLAPS');
});

it('[B12] a role-play that is booked while the next one is taken goes to one of the two', async () => {
  for (let round = 0; round < 5; round += 1) {
    const luz = await aMember(api, Role.TRAINEE, scene.provider);
    const hers = await asked(luz);
    const id = await one({ startsAt: minute(round * 30) });
    const [booked] = await Promise.all([book(id, luz, hers), api.refusal(omar!.id, 'mutation { takeNextRolePlay { id } }')]);
    const [{ trainerId }] = await api.dataSource.query<[{ trainerId: string | null }]>('select trainer_id "trainerId" from assessments.role_play where id = $1', [hers]);
    expect([booked === 'NONE', trainerId === omar!.id]).not.toEqual([true, true]);
  }
});

it('[B12] a booked role-play is kept from other trainers until its time is over', async () => {
  const id = await one();
  await book(id);
  expect([await queue(omar!), await queue(kim!)]).toEqual([[], [{ id: play, slot: { id } }]]);
  const version = found(await practice()).version;
  expect(await api.refusal(omar!.id, TAKE, { id: play, version })).toBe('ROLE_PLAY_BOOKED');
  expect(await api.refusal(kim!.id, 'mutation { takeNextRolePlay { id } }')).toBe('QUEUE_EMPTY');
  api.now = new Date(minute(30));
  expect(await queue(omar!)).toEqual([{ id: play, slot: null }]);
  expect(await book(await one({ startsAt: minute(60) }, omar!))).toBe('NONE');
  api.now = new Date(minute(60));
  expect(await api.refusal(omar!.id, TAKE, { id: play, version })).toBe('NONE');
});

it('[B12] either gives it back until it begins, and the other one is told', async () => {
  const id = await one();
  await book(id);
  expect(await giveBack(id, omar!)).toBe('NOT_FOUND');
  expect(await giveBack(id, ana!)).toBe('NONE');
  expect([(await practice())?.slot, (await free()).length, (await queue(omar!)).length]).toEqual([null, 1, 1]);
  expect(await book(id)).toBe('NONE');
  expect(await giveBack(id, kim!)).toBe('NONE');
  expect(await free()).toEqual([]);
  await api.runJobs();
  expect([await subjects(kim!), await subjects(ana!)]).toEqual([['A time of yours is taken', 'A time of yours is free again', 'A time of yours is taken'], ['A time you booked is off']]);
  const last = await one({ startsAt: minute(60) });
  await book(last);
  api.now = new Date(minute(60));
  expect([await giveBack(last, ana!), await giveBack(last, kim!)]).toEqual(['SLOT_STARTED', 'SLOT_STARTED']);
});

it('a time is booked for a live role-play that was asked for, and stands in both calendars', async () => {
  const id = await one();
  const { manager } = api.dataSource;
  await manager.update<RolePlay>('RolePlay', { id: play }, { startedAt: api.now, trainerId: omar!.id });
  expect(await book(id)).toBe('SLOT_ROLE_PLAY_UNFIT');
  await manager.update<RolePlay>('RolePlay', { id: play }, { startedAt: null, trainerId: null });
  await book(id);
  for (const who of [kim!, ana!]) {
    const { makeCalendarAddress } = await api.ok<{ makeCalendarAddress: string }>(who.id, 'mutation { makeCalendarAddress }');
    const read = async () => (await api.http.get(new URL(makeCalendarAddress).pathname).expect(200)).text;
    expect(await read()).toMatch(/DTSTART:20261124T180000Z[^]*SUMMARY:Role-play/);
  }
});
