import type { Person } from '@waymark/identity';
import { TieKind, TieService } from '@waymark/identity';
import { aMember, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../../index';
import { READ, RolePlayScene, START } from '../role-play-scene.builder';
import type { Play } from '../role-play-scene.builder';

const DRAW = 'mutation ($family: ScenarioFamily, $isSwap: Boolean) { drawScenario(family: $family, isSwap: $isSwap) { id version status scenario { code brief actorScript } rubric { version } } }';
const ASK = 'mutation ($input: AskForRolePlayInput!) { askForRolePlay(input: $input) { id version status sentAt } }';
const PRACTICE = 'query { myPractice { nodes { id status scenario { code } } } }';
const QUEUE = 'query ($first: Int! = 25, $after: String) { gradingQueue(first: $first, after: $after) { nodes { id version waitingDays mode locale isMine trainee { name } trainer { name } scenario { family } } pageInfo { hasNextPage endCursor } } }';
const TAKE = 'mutation ($id: ID!, $version: Int!) { takeRolePlay(id: $id, expectedVersion: $version) { id version status trainer { name } timerSeconds } }';
const NEXT = 'mutation { takeNextRolePlay { id status } }';
const BACK = 'mutation ($id: ID!, $version: Int!) { putBackRolePlay(id: $id, expectedVersion: $version) { id trainer { name } } }';

interface Queued { id: string; version: number; waitingDays: number; isMine: boolean; trainer: { name: string } | null }
interface Drawn { id: string; version: number; status: string; scenario: { code: string; actorScript: string | null } }

let api: TestApi;
let scene: RolePlayScene;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await RolePlayScene.set(api);
});

const draw = async (person: Person, variables: object = {}) => (await api.ok<{ drawScenario: Drawn }>(person.id, DRAW, { ...variables })).drawScenario;
const ask = async (person: Person, { id, version }: Drawn) => (await api.ok<{ askForRolePlay: Drawn }>(person.id, ASK, { input: { id, expectedVersion: version, mode: 'CALL', locale: 'es' } })).askForRolePlay;
const waiting = async (person = scene.people.trainee) => ask(person, await draw(person));
const queue = async (person = scene.people.trainer) => (await api.ok<{ gradingQueue: { nodes: Queued[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(person.id, QUEUE)).gradingQueue.nodes;

describe('a trainee', () => {
  it('[B11] draws one scenario, may swap it, and never meets one twice', async () => {
    const { trainee } = scene.people;
    const first = await draw(trainee);
    expect(first).toMatchObject({ status: 'DRAWN', scenario: { brief: 'You meet.', actorScript: null }, rubric: { version: 1 } });
    expect((await draw(trainee)).id).toBe(first.id);
    const met = [first, await draw(trainee, { isSwap: true }), await draw(trainee, { isSwap: true })].map(({ scenario }) => scenario.code);
    expect(met.sort()).toEqual(['crisis', 'first-meeting', 'group']);
    expect(await api.refusal(trainee.id, DRAW, { isSwap: true })).toBe('SCENARIO_NONE_LEFT');
    const { myPractice } = await api.ok<{ myPractice: { nodes: unknown[] } }>(trainee.id, PRACTICE);
    expect(myPractice.nodes).toHaveLength(1);
  });

  it('asks once, sees that it waits, and reads no mark before the release', async () => {
    const { trainee, trainer } = scene.people;
    const sent = await waiting();
    expect(sent.status).toBe('WAITING');
    expect(await api.refusal(trainee.id, ASK, { input: { id: sent.id, expectedVersion: sent.version, mode: 'ROOM', locale: 'en' } })).toBe('ROLE_PLAY_ALREADY_SENT');
    expect(await api.refusal(trainee.id, ASK, { input: { id: sent.id, expectedVersion: sent.version, mode: 'RECORDING', locale: 'en' } })).toBe('BAD_USER_INPUT');
    await api.ok(trainer.id, TAKE, { id: sent.id, version: sent.version });
    expect(await api.refusal(trainee.id, READ, { id: sent.id })).toBe('NOT_FOUND');
    expect(await api.ok(trainee.id, PRACTICE)).toMatchObject({ myPractice: { nodes: [{ id: sent.id, status: 'RUNNING' }] } });
    const other = await aMember(api, Role.TRAINEE, scene.provider);
    expect(await api.refusal(other.id, ASK, { input: { id: sent.id, expectedVersion: 1, mode: 'ROOM', locale: 'en' } })).toBe('NOT_FOUND');
  });

  it('keeps a draw to themself until it is sent', async () => {
    const drawn = await draw(scene.people.trainee);
    expect(await api.refusal(scene.people.trainer.id, READ, { id: drawn.id })).toBe('NOT_FOUND');
    expect(await queue()).toEqual([]);
    expect(await api.refusal(scene.people.trainer.id, TAKE, { id: drawn.id, version: 0 })).toBe('NOT_FOUND');
  });
});

describe('the queue', () => {
  it('[B12] is open to any trainer of the provider, oldest first, with days, language and who has it open', async () => {
    const { trainer, other } = scene.people;
    const old = await waiting();
    api.now = new Date(api.now.getTime() + 3 * 24 * 3600_000);
    const young = await waiting(await aMember(api, Role.TRAINEE, scene.provider, { legalName: 'Jordan Blake' }));
    for (const person of [trainer, other]) expect((await queue(person)).map(({ id }) => id)).toEqual([old.id, young.id]);
    await api.ok(other.id, TAKE, { id: old.id, version: old.version });
    expect(await queue()).toMatchObject([
      { id: old.id, waitingDays: 3, mode: 'CALL', locale: 'es', isMine: false, trainee: { name: 'Ana Reyes' }, trainer: { name: 'Omar Diallo' } },
      { id: young.id, waitingDays: 0, trainer: null, trainee: { name: 'Jordan Blake' } },
    ]);
    expect(await queue(other)).toMatchObject([{ isMine: true }, {}]);
    expect(await queue(await aMember(api, Role.TRAINER))).toEqual([]);
  });

  it('goes page by page', async () => {
    const sent = [await waiting(), await waiting(await aMember(api, Role.TRAINEE, scene.provider)), await waiting(await aMember(api, Role.TRAINEE, scene.provider))];
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const answer: { gradingQueue: { nodes: Queued[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await api.ok(scene.people.trainer.id, QUEUE, { first: 1, after });
      seen.push(...answer.gradingQueue.nodes.map(({ id }) => id));
      expect(answer.gradingQueue.pageInfo.hasNextPage).toBe(page < 2);
      after = answer.gradingQueue.pageInfo.endCursor;
    }
    expect([...seen].sort()).toEqual(sent.map(({ id }) => id).sort());
  });

  it('[B12] never offers oneself or somebody one is tied to, and refuses them by name', async () => {
    const { trainer, trainee } = scene.people;
    const sent = await waiting();
    await api.app.get(TieService).declare(api.ctx(), { personId: trainer.id, otherId: trainee.id, kind: TieKind.SUPERVISION, endsAt: null });
    expect(await queue()).toEqual([]);
    expect(await api.refusal(trainer.id, NEXT)).toBe('QUEUE_EMPTY');
    expect(await api.refusal(trainer.id, TAKE, { id: sent.id, version: sent.version })).toBe('ROLE_PLAY_TIED');
    expect(await api.refusal(trainer.id, START, { input: { traineeId: trainee.id } })).toBe('ROLE_PLAY_TIED');
    expect(await api.ok(trainer.id, 'query { traineesToGrade { nodes { id } } }')).toEqual({ traineesToGrade: { nodes: [] } });
    await api.dataSource.query('insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, $3, now())', [scene.people.other.id, scene.provider.id, Role.TRAINEE]);
    const own = await waiting(scene.people.other);
    expect((await queue(scene.people.other)).map(({ id }) => id)).toEqual([sent.id]);
    expect(await api.refusal(scene.people.other.id, TAKE, { id: own.id, version: own.version })).toBe('ROLE_PLAY_OWN');
  });
});

describe('taking', () => {
  it('[B5] gives one role-play to one trainer, who is named to the other', async () => {
    const { trainer, other } = scene.people;
    const { id, version } = await waiting();
    const answers = await Promise.all([trainer, other, trainer, other].map((person) => api.refusal(person.id, TAKE, { id, version })));
    expect(answers.sort()).toEqual(['NONE', 'ROLE_PLAY_TAKEN', 'ROLE_PLAY_TAKEN', 'ROLE_PLAY_TAKEN']);
  });

  it('of the next one gives two who ask at once two', async () => {
    const { trainer, other } = scene.people;
    const sent = [await waiting(), await waiting(await aMember(api, Role.TRAINEE, scene.provider))];
    const taken = await Promise.all([trainer, other].map((person) => api.ok<{ takeNextRolePlay: { id: string } }>(person.id, NEXT)));
    expect(taken.map(({ takeNextRolePlay }) => takeNextRolePlay.id).sort()).toEqual(sent.map(({ id }) => id).sort());
    expect(await api.refusal(trainer.id, NEXT)).toBe('QUEUE_EMPTY');
  });

  it('is undone while nothing is written', async () => {
    const { trainer, other } = scene.people;
    const { id, version } = await waiting();
    const { takeRolePlay } = await api.ok<{ takeRolePlay: Play }>(trainer.id, TAKE, { id, version });
    expect(await api.refusal(other.id, BACK, { id, version: takeRolePlay.version })).toBe('FORBIDDEN');
    await api.ok(trainer.id, BACK, { id, version: takeRolePlay.version });
    expect(await queue()).toMatchObject([{ id, trainer: null }]);
    const again = await api.ok<{ takeRolePlay: Play }>(trainer.id, TAKE, { id, version: takeRolePlay.version + 1 });
    const rated = await scene.rate(again.takeRolePlay, 0, 3);
    expect(await api.refusal(trainer.id, BACK, { id, version: rated.version })).toBe('ROLE_PLAY_WRITTEN_IN');
  });
});
