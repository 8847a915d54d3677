import { aMember, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { READ, RolePlayScene, START } from './role-play-scene.builder';
import type { Play } from './role-play-scene.builder';
import { aRubricDraft, aScenarioDraft } from './role-play.builder';
import { RolePlay } from './role-play.entity';
import { Family } from './scenario.rules';

const PUBLISH_SCENARIO = 'mutation ($input: PublishScenarioInput!) { publishScenario(input: $input) { id code version family formats roles actorScript assessorGuide inBoth { brief { es } } rubric { version } } }';
const PUBLISH_RUBRIC = 'mutation ($input: PublishRubricInput!) { publishRubric(input: $input) { id version passMark criteria { title weight inBoth { title { es } anchors { en } } } versions { version history { action actor { name } before after } } } }';
const LIBRARY = 'query { scenarios(first: 100) { nodes { id code version actorScript assessorGuide inBoth { actorScript { en } } } } }';

let api: TestApi;
let scene: RolePlayScene;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await RolePlayScene.set(api);
});

const rubricInput = (with_: object = {}) => ({ input: { ...aRubricDraft(), organisationId: scene.provider.id, expectedVersion: 1, ...with_ } });
const scenarioInput = (with_: object = {}) => ({ input: { ...aScenarioDraft({ code: 'new-one' }), rubricId: scene.rubric.id, expectedVersion: 0, ...with_ } });

describe('the scenario library', () => {
  it('[B11] holds brief, script, guide and rubric, with the labels that reports are cut by', async () => {
    const { publishScenario } = await api.ok<{ publishScenario: object }>(scene.people.trainer.id, PUBLISH_SCENARIO, scenarioInput({ formats: ['ONLINE', 'PEER_LED_GROUP'], roles: ['FACILITATION'] }));
    expect(publishScenario).toMatchObject({ code: 'new-one', version: 1, formats: ['ONLINE', 'PEER_LED_GROUP'], roles: ['FACILITATION'], actorScript: 'You are shy.', assessorGuide: 'Listen.', inBoth: { brief: { es: 'Se encuentran.' } }, rubric: { version: 1 } });
    expect(await api.refusal(scene.people.trainer.id, PUBLISH_SCENARIO, scenarioInput())).toBe('SCENARIO_CODE_TAKEN');
    expect(await api.refusal(scene.people.trainer.id, PUBLISH_SCENARIO, scenarioInput({ code: 'Not A Code' }))).toBe('BAD_USER_INPUT');
  });

  it('keeps versions: a stale edit is refused, an old role-play keeps its own text', async () => {
    const play = await scene.start(scene.people.trainer, scene.people.trainee, Family.GROUP);
    const edit = scenarioInput({ code: 'group', family: 'GROUP', expectedVersion: 1, title: { en: 'A loud group', es: 'Un grupo ruidoso' } });
    await api.ok(scene.people.trainer.id, PUBLISH_SCENARIO, edit);
    expect(await api.refusal(scene.people.other.id, PUBLISH_SCENARIO, edit)).toBe('STALE_VERSION');
    const both = await Promise.all([1, 2].map(() => api.refusal(scene.people.trainer.id, PUBLISH_SCENARIO, scenarioInput({ code: 'crisis', family: 'CRISIS', expectedVersion: 1 }))));
    expect(both.sort()).toEqual(['NONE', 'STALE_VERSION']);
    const kept = await api.ok<{ rolePlay: Play }>(scene.people.trainer.id, READ, { id: play.id });
    expect(kept.rolePlay.scenario.id).toBe(play.scenario.id);
    const { scenarios } = await api.ok<{ scenarios: { nodes: { code: string; version: number }[] } }>(scene.people.trainer.id, LIBRARY);
    expect(scenarios.nodes.map(({ code, version }) => [code, version])).toEqual([['crisis', 2], ['first-meeting', 1], ['group', 2]]);
    await expect(api.dataSource.query("update assessments.scenario set minutes = 1 where organisation_id = $1", [scene.provider.id])).rejects.toThrow(/is published/);
  });

  it('does not offer what was retired', async () => {
    const { scenarios } = await api.ok<{ scenarios: { nodes: { id: string; code: string }[] } }>(scene.people.trainer.id, LIBRARY);
    const retire = 'mutation ($id: ID!) { retireScenario(id: $id) { retiredAt } }';
    for (const { id, code } of scenarios.nodes) if (code !== 'crisis') await api.ok(scene.people.trainer.id, retire, { id });
    expect(await api.refusal(scene.people.trainer.id, retire, { id: scenarios.nodes[1]?.id })).toBe('SCENARIO_ALREADY_RETIRED');
    expect(await scene.start()).toMatchObject({ scenario: { code: 'crisis' } });
  });

  it('is never open to trainees: no list, no scenario they have not met, no script, no guide, also for a trainer who learns there', async () => {
    const play = await scene.released([3, 3, 3, 3, 3, 3]);
    const trainee = scene.people.trainee.id;
    expect(await api.refusal(trainee, LIBRARY)).toBe('FORBIDDEN');
    const notMet = await scene.start(scene.people.trainer, await aMember(api, Role.TRAINEE, scene.provider), ['GROUP', 'CRISIS'].includes(play.scenario.family) ? Family.FIRST_MEETING : Family.GROUP);
    const one = 'query ($id: ID!) { scenario(id: $id) { brief actorScript assessorGuide inBoth { brief { en } } } }';
    expect(await api.refusal(trainee, one, { id: notMet.scenario.id })).toBe('NOT_FOUND');
    expect(await api.ok(trainee, one, { id: play.scenario.id })).toEqual({ scenario: { brief: 'You meet.', actorScript: null, assessorGuide: null, inBoth: null } });
    const query = 'query ($id: ID!) { rolePlay(id: $id) { scenario { title brief actorScript assessorGuide inBoth { brief { en } } } } }';
    const closed = { title: 'First meeting', brief: 'You meet.', actorScript: null, assessorGuide: null, inBoth: null };
    expect(await api.ok(trainee, query, { id: play.id })).toEqual({ rolePlay: { scenario: closed } });
    expect(await api.ok(scene.people.other.id, query, { id: play.id })).toMatchObject({ rolePlay: { scenario: { actorScript: 'You are shy.', assessorGuide: 'Listen.', inBoth: {} } } });
    await api.dataSource.query('insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, $3, now())', [scene.people.other.id, scene.provider.id, Role.TRAINEE]);
    expect(await api.ok(scene.people.other.id, query, { id: play.id })).toEqual({ rolePlay: { scenario: closed } });
  });
});

describe('a draw', () => {
  it('[B11] never repeats for one person, whoever asks, until none is left', async () => {
    const { trainer, other, trainee } = scene.people;
    const met = [await scene.finished([3, 3, 3, 3, 3, 3]), await scene.start(other), await scene.start(trainer)].map(({ scenario }) => scenario.code);
    expect(met.sort()).toEqual(['crisis', 'first-meeting', 'group']);
    const third = await aMember(api, Role.TRAINER, scene.provider);
    expect(await api.refusal(third.id, START, { input: { traineeId: trainee.id } })).toBe('SCENARIO_NONE_LEFT');
    const newcomer = await aMember(api, Role.TRAINEE, scene.provider);
    expect(await scene.start(trainer, newcomer, Family.GROUP)).toMatchObject({ scenario: { code: 'group' } });
  });

  it('[B11] gives two who ask at once two scenarios', async () => {
    const { trainer, other, trainee } = scene.people;
    const [one, two] = await Promise.all([scene.start(trainer, trainee), scene.start(other, trainee)]);
    expect(one?.scenario.code).not.toBe(two?.scenario.code);
  });

  it('[B11] is held to once by the database', async () => {
    const { id } = await scene.start();
    const row = await api.dataSource.manager.findOneByOrFail(RolePlay, { id });
    await expect(api.dataSource.manager.insert(RolePlay, { ...row, id: scene.people.other.id, trainerId: scene.people.other.id })).rejects.toThrow('drawn_once');
  });
});

describe('a rubric in use', () => {
  it('[B10] [RB4] gets a new version when it is edited; past role-plays keep theirs, and the change is logged', async () => {
    const past = await scene.rated([3, 3]);
    const criteria = aRubricDraft().criteria.slice(0, 2).map((criterion, index) => ({ ...criterion, weight: index + 1 }));
    const { publishRubric } = await api.ok<{ publishRubric: { versions: { history: { action: string; actor: { name: string }; before: string; after: string }[] }[] } }>(scene.people.trainer.id, PUBLISH_RUBRIC, rubricInput({ criteria, passMark: 9 }));
    expect(publishRubric).toMatchObject({ version: 2, passMark: 9, criteria: [{ title: 'Criterion 1', weight: 1 }, { weight: 2 }], versions: [{ version: 2 }, { version: 1 }] });
    const [logged] = publishRubric.versions[0]?.history ?? [];
    expect(logged).toMatchObject({ action: 'rubric.published', actor: { name: 'Kim Osei' } });
    expect([JSON.parse(logged?.before ?? ''), JSON.parse(logged?.after ?? '')]).toMatchObject([{ version: 1, passMark: 17 }, { version: 2, passMark: 9 }]);
    const kept = await api.ok<{ rolePlay: Play }>(scene.people.trainer.id, READ, { id: past.id });
    expect(kept.rolePlay).toMatchObject({ rubric: { version: 1 }, score: { total: 6, most: 24, unrated: 4 } });
    expect(await scene.start(scene.people.other)).toMatchObject({ rubric: { version: 2 }, score: { most: 12, unrated: 2 } });
  });

  it('is listed in its newest version, with its criteria', async () => {
    await api.ok(scene.people.trainer.id, PUBLISH_RUBRIC, rubricInput({ passMark: 18 }));
    const { rubrics } = await api.ok<{ rubrics: { nodes: { criteria: object[] }[] } }>(scene.people.trainer.id, 'query { rubrics { nodes { version passMark criteria { title levels { anchor } } } } }');
    expect(rubrics.nodes).toMatchObject([{ version: 2, passMark: 18, criteria: [{ title: 'Criterion 1' }, {}, {}, {}, {}, {}] }]);
  });

  it('[B10] is not overwritten by a second editor', async () => {
    const answers = await Promise.all([16, 18].map((passMark) => api.refusal(scene.people.trainer.id, PUBLISH_RUBRIC, rubricInput({ passMark }))));
    expect(answers.sort()).toEqual(['NONE', 'STALE_VERSION']);
    expect(await api.refusal(scene.people.trainer.id, PUBLISH_RUBRIC, rubricInput({ expectedVersion: 0 }))).toBe('RUBRIC_CODE_TAKEN');
    expect(await api.refusal(scene.people.trainer.id, PUBLISH_RUBRIC, rubricInput({ expectedVersion: 2, passMark: 99 }))).toBe('RUBRIC_PASS_MARK_UNFIT');
  });

  it('belongs to its provider', async () => {
    const stranger = await aMember(api, Role.TRAINER);
    expect(await api.refusal(stranger.id, PUBLISH_RUBRIC, rubricInput())).toBe('FORBIDDEN');
    expect(await api.refusal(stranger.id, PUBLISH_SCENARIO, scenarioInput())).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, 'query ($id: ID!) { rubric(id: $id) { version } }', { id: scene.rubric.id })).toBe('NOT_FOUND');
  });
});
