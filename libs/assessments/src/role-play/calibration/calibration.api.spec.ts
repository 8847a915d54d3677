import type { Person } from '@waymark/identity';
import { aMember, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../../index';
import { RolePlayScene, START } from '../role-play-scene.builder';
import { aRubricDraft } from '../role-play.builder';

const PUBLISH = 'mutation ($input: PublishBenchmarkInput!) { publishBenchmark(input: $input) { id } }';
const LIST = 'query { benchmarks { nodes { id title transcript isMet rubric { version criteria { id } } } } }';
const CALIBRATE = 'mutation ($input: CalibrateInput!) { calibrate(input: $input) { isWithin off } }';
const QUEUE = 'query { gradingQueue { nodes { id version } } }';
const TAKE = 'mutation ($id: ID!, $version: Int!) { takeRolePlay(id: $id, expectedVersion: $version) { status } }';

let api: TestApi;
let scene: RolePlayScene;
let benchmarkId: string;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
afterAll(() => api.close());

const levels = (...given: number[]) => given.map((level, index) => ({ criterionId: scene.criteria[index]?.id, level }));
const draft = (with_: object = {}) => ({ input: { rubricId: scene.rubric.id, title: { en: 'Rosa', es: 'Rosa' }, transcript: { en: 'Rosa: Hello.', es: 'Rosa: Hola.' }, levels: levels(3, 3, 2, 4, 2, 3), ...with_ } });
const rate = async (person: Person, ...given: number[]) => (await api.ok<{ calibrate: { isWithin: boolean; off: string[] } }>(person.id, CALIBRATE, { input: { benchmarkId, levels: levels(...given) } })).calibrate;
const queue = async (person: Person) => (await api.ok<{ gradingQueue: { nodes: { id: string; version: number }[] } }>(person.id, QUEUE)).gradingQueue.nodes;

beforeEach(async () => {
  scene = await RolePlayScene.set(api);
  benchmarkId = (await api.ok<{ publishBenchmark: { id: string } }>(scene.people.other.id, PUBLISH, draft())).publishBenchmark.id;
  const { drawScenario } = await api.ok<{ drawScenario: { id: string } }>(scene.people.trainee.id, 'mutation { drawScenario { id } }');
  await api.ok(scene.people.trainee.id, 'mutation ($input: AskForRolePlayInput!) { askForRolePlay(input: $input) { id } }', { input: { id: drawScenario.id, expectedVersion: 0, mode: 'ROOM', locale: 'en' } });
});

describe('a rater', () => {
  it('[B9] gets the queue only after rating the benchmark within tolerance', async () => {
    const { trainer, trainee } = scene.people;
    expect(await queue(trainer)).toEqual([]);
    expect(await api.refusal(trainer.id, 'mutation { takeNextRolePlay { id } }')).toBe('QUEUE_EMPTY');
    expect(await api.refusal(trainer.id, START, { input: { traineeId: trainee.id } })).toBe('RATER_NOT_CALIBRATED');
    expect(await rate(trainer, 3, 3, 2, 2, 2, 3)).toEqual({ isWithin: false, off: [scene.criteria[3]?.id] });
    expect(await queue(trainer)).toEqual([]);
    expect(await rate(trainer, 3, 3, 2, 4, 1, 2)).toEqual({ isWithin: true, off: [] });
    const [open] = await queue(trainer);
    expect(await api.refusal(trainer.id, TAKE, { id: open?.id, version: open?.version })).toBe('NONE');
    expect(await api.dataSource.query('select is_within from assessments.calibration where rater_id = $1 order by rated_at, is_within', [trainer.id])).toEqual([{ is_within: false }, { is_within: true }]);
  });

  it('[B9] cannot take a role-play by its id before', async () => {
    await rate(scene.people.other, 3, 3, 2, 4, 2, 3);
    const [open] = await queue(scene.people.other);
    expect(await api.refusal(scene.people.trainer.id, TAKE, { id: open?.id, version: open?.version })).toBe('RATER_NOT_CALIBRATED');
  });

  it('[B9] stays calibrated when the rubric gets a new version, until that has a benchmark of its own', async () => {
    const { trainer } = scene.people;
    await rate(trainer, 3, 3, 2, 4, 2, 3);
    const publish = 'mutation ($input: PublishRubricInput!) { publishRubric(input: $input) { id criteria { id } } }';
    const { publishRubric } = await api.ok<{ publishRubric: { id: string; criteria: { id: string }[] } }>(trainer.id, publish, { input: { ...aRubricDraft(), organisationId: scene.provider.id, expectedVersion: 1 } });
    expect(await queue(trainer)).toHaveLength(1);
    await api.ok(trainer.id, PUBLISH, draft({ rubricId: publishRubric.id, levels: publishRubric.criteria.map(({ id }) => ({ criterionId: id, level: 3 })) }));
    expect(await queue(trainer)).toEqual([]);
  });

  it('never reads the agreed levels', async () => {
    expect(await api.refusal(scene.people.trainer.id, 'query { benchmarks { nodes { levels } } }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await api.ok(scene.people.trainer.id, LIST)).toMatchObject({ benchmarks: { nodes: [{ title: 'Rosa', transcript: 'Rosa: Hello.', isMet: false }] } });
    await rate(scene.people.trainer, 3, 3, 2, 4, 2, 3);
    expect(await api.ok(scene.people.trainer.id, LIST)).toMatchObject({ benchmarks: { nodes: [{ isMet: true }] } });
  });
});

describe('a benchmark', () => {
  it('needs whole levels and both languages, and belongs to its provider', async () => {
    const { trainer, trainee } = scene.people;
    expect(await api.refusal(trainer.id, PUBLISH, draft({ levels: levels(3, 3) }))).toBe('BENCHMARK_LEVELS_MISSING');
    expect(await api.refusal(trainer.id, PUBLISH, draft({ title: { en: 'Rosa', es: '' } }))).toBe('BENCHMARK_TEXT_MISSING');
    expect(await api.refusal(trainee.id, LIST)).toBe('FORBIDDEN');
    const stranger = await aMember(api, Role.TRAINER);
    expect(await api.refusal(stranger.id, PUBLISH, draft())).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, CALIBRATE, { input: { benchmarkId, levels: [] } })).toBe('NOT_FOUND');
  });

  it('never changes, and opens the queue again when it is retired', async () => {
    await expect(api.dataSource.query("update assessments.benchmark set levels = '{}' where id = $1", [benchmarkId])).rejects.toThrow('is published');
    await rate(scene.people.trainer, 1, 1, 1, 1, 1, 1);
    await expect(api.dataSource.query('update assessments.calibration set is_within = true')).rejects.toThrow();
    const retire = 'mutation ($id: ID!) { retireBenchmark(id: $id) { id } }';
    await api.ok(scene.people.other.id, retire, { id: benchmarkId });
    expect(await api.refusal(scene.people.other.id, retire, { id: benchmarkId })).toBe('BENCHMARK_ALREADY_RETIRED');
    expect(await queue(scene.people.trainer)).toHaveLength(1);
  });
});
