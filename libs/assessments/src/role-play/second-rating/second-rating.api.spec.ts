import { createHash, randomUUID } from 'node:crypto';
import type { Person } from '@waymark/identity';
import { aMember, startApi } from '@waymark/identity/testing';
import { Role, stranger } from '@waymark/kernel';
import { Files } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule, SkillFacts } from '../../index';
import { act, MINE, RATE, READ, RolePlayScene } from '../role-play-scene.builder';
import type { Play } from '../role-play-scene.builder';
import { RolePlay } from '../role-play.entity';

const POLICY = 'mutation ($organisationId: ID!, $share: Int!, $tolerance: Int!) { setRatingPolicy(organisationId: $organisationId, share: $share, tolerance: $tolerance) { share tolerance } }';
const QUEUE = 'query { gradingQueue { nodes { id version seat trainer { name } } } }';
const TAKE = 'mutation ($id: ID!, $version: Int!) { takeRolePlay(id: $id, expectedVersion: $version) { id version status } }';
const REPORT = 'query ($organisationId: ID!, $rubricId: ID!, $format: PracticeFormat) { agreement(organisationId: $organisationId, rubricId: $rubricId, format: $format) { count exact kappa icc criteria { criterionId count exact } pairs { count leniency rater { name } other { name } criteria { count } } raters { count leniency rater { name } } } }';
const sound = Buffer.from('1a45dfa300', 'hex');

interface Queued { id: string; version: number; seat: number }

let api: TestApi;
let scene: RolePlayScene;
let third: Person;
let admin: Person;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await RolePlayScene.set(api);
  third = await aMember(api, Role.TRAINER, scene.provider, { legalName: 'Lee Park' });
  admin = await aMember(api, Role.ORG_ADMIN, scene.provider);
  await api.ok(admin.id, POLICY, { organisationId: scene.provider.id, share: 100, tolerance: 1 });
});

/** The trainee draws, records and sends; gives the recording. */
async function record(person = scene.people.trainee): Promise<string> {
  const { drawScenario } = await api.ok<{ drawScenario: { scenario: { id: string } } }>(person.id, 'mutation { drawScenario { scenario { id } } }');
  const file = await api.app.get(Files).add(api.ctx({ ...stranger(), id: person.id }), { purpose: 'recording', mediaType: 'audio/webm' }, sound);
  const input = { id: randomUUID(), scenarioId: drawScenario.scenario.id, fileId: file.id, kind: 'AUDIO', seconds: 300, marks: [], hasPartnerConsent: true, selfRatings: [] };
  return (await api.ok<{ sendRecording: { id: string } }>(person.id, 'mutation ($input: SendRecordingInput!) { sendRecording(input: $input) { id } }', { input })).sendRecording.id;
}

const queue = async (person: Person) => (await api.ok<{ gradingQueue: { nodes: Queued[] } }>(person.id, QUEUE)).gradingQueue.nodes;

async function take(person: Person, seat: number): Promise<Play> {
  const row = (await queue(person)).find((each) => each.seat === seat);
  return (await api.ok<{ takeRolePlay: Play }>(person.id, TAKE, { id: row?.id, version: row?.version })).takeRolePlay;
}

async function grade(person: Person, seat: number, levels: number[]): Promise<Play> {
  let play = await take(person, seat);
  for (const [index, level] of levels.entries()) play = (await api.ok<{ rateCriterion: Play }>(person.id, RATE, scene.rating(play, index, level))).rateCriterion;
  return (await api.ok<{ finishRolePlay: Play }>(person.id, act('finishRolePlay'), { id: play.id, version: play.version })).finishRolePlay;
}

const release = (person: Person, { id, version }: Play) => api.refusal(person.id, act('releaseRolePlay'), { id, version });

describe('the share', () => {
  it('[B7] is drawn by a lot that anybody can draw again from what is stored', async () => {
    const recordingId = await record();
    const [row] = await api.dataSource.manager.findBy(RolePlay, { recordingId, seat: 1 });
    const digest = createHash('sha256').update(`${row?.policyId}:${row?.playId}`).digest('hex');
    expect(row).toMatchObject({ isBlind: true, lot: Number.parseInt(digest.slice(0, 8), 16) % 10_000 });
    const trail = await api.dataSource.query<{ after: object }[]>("select after from audit.entry where record_id = $1 and action = 'rolePlay.lotDrawn'", [row?.id]);
    expect(trail).toMatchObject([{ after: { lot: row?.lot, seed: row?.policyId, isBlind: true } }]);
  });

  it('is none when the provider wants none, and is set by its administrators alone', async () => {
    api.now = new Date(api.now.getTime() + 1);
    await api.ok(admin.id, POLICY, { organisationId: scene.provider.id, share: 0, tolerance: 1 });
    const recordingId = await record();
    expect(await api.dataSource.manager.countBy(RolePlay, { recordingId })).toBe(1);
    expect(await api.refusal(admin.id, POLICY, { organisationId: scene.provider.id, share: 101, tolerance: 1 })).toBe('RATING_POLICY_UNFIT');
    expect(await api.refusal(scene.people.trainer.id, POLICY, { organisationId: scene.provider.id, share: 5, tolerance: 1 })).toBe('FORBIDDEN');
    expect(await api.refusal((await aMember(api, Role.ORG_ADMIN)).id, POLICY, { organisationId: scene.provider.id, share: 5, tolerance: 1 })).toBe('NOT_FOUND');
    await expect(api.dataSource.query('update assessments.rating_policy set share = 1')).rejects.toThrow();
  });
});

describe('two blind raters', () => {
  it('[RB5] [B7] neither reads the marks of the other by any query before both are in', async () => {
    const { trainer, other } = scene.people;
    await record();
    const first = await grade(trainer, 1, [4, 3, 3, 3, 3, 3]);
    const second = await take(other, 2);
    const fields = 'id passed ratings { level } comments { text } score { total } closedAt';
    const queries: [string, object][] = [
      [`query ($id: ID!) { rolePlay(id: $id) { ${fields} } }`, { id: first.id }],
      [`query { traineesToGrade { nodes { rolePlays { ${fields} } } } }`, {}],
      ['query { gradingQueue { nodes { id seat trainer { name } } } }', {}],
      [REPORT, { organisationId: scene.provider.id, rubricId: scene.rubric.id }],
    ];
    for (const person of [other, third]) for (const [query, variables] of queries) expect(JSON.stringify(await api.send(person.id, query, { ...variables }))).not.toMatch(/"level":4|"total":19|"passed":true|"exact":\d/);
    expect(await api.refusal(other.id, READ, { id: first.id })).toBe('NOT_FOUND');
    expect(await api.refusal(other.id, 'mutation ($id: ID!) { correctRolePlay(id: $id, reason: "to look") { ratings { level } } }', { id: first.id })).toBe('NOT_FOUND');
    expect(await api.refusal(trainer.id, READ, { id: second.id })).toBe('NOT_FOUND');
    expect(await release(trainer, first)).toBe('ROLE_PLAY_OTHERS_DECIDE');
    expect(await api.refusal(trainer.id, act('reopenRolePlay'), { id: first.id, version: first.version })).toBe('ROLE_PLAY_MARKS_IN');
    for (const statement of ['update assessments.role_play set finished_at = null, total = null, passed = null where id = $1', 'update assessments.rating set level = 1 where role_play_id = $1'])
      await expect(api.dataSource.query(statement, [first.id])).rejects.toThrow(/are in|is released/);
  });

  it('[B12] are two people, and neither is offered the other seat', async () => {
    const { trainer, other } = scene.people;
    await record();
    const waiting = await queue(other);
    await take(trainer, 1);
    expect((await queue(trainer)).map(({ seat }) => seat)).toEqual([1]);
    const second = waiting.find(({ seat }) => seat === 2);
    expect(await api.refusal(trainer.id, TAKE, { id: second?.id, version: 0 })).toBe('ROLE_PLAY_RATED_BEFORE');
    expect((await queue(other)).map(({ seat }) => seat).sort()).toEqual([1, 2]);
  });

  it('[B7] within tolerance: the first marks are released, and all stay in the record', async () => {
    const { trainer, other, trainee } = scene.people;
    await record();
    const first = await grade(trainer, 1, [4, 3, 3, 3, 3, 3]);
    const second = await grade(other, 2, [3, 3, 3, 4, 3, 3]);
    expect(await release(other, second)).toBe('ROLE_PLAY_OTHERS_DECIDE');
    expect(await api.ok(other.id, READ, { id: first.id })).toMatchObject({ rolePlay: { score: { total: 19 } } });
    expect(await release(trainer, first)).toBe('NONE');
    expect(await api.ok(trainee.id, MINE)).toMatchObject({ myRolePlays: { nodes: [{ id: first.id }] } });
    expect(await api.ok(trainee.id, 'query { myPractice { nodes { id } } }')).toEqual({ myPractice: { nodes: [] } });
    expect(await api.app.get(SkillFacts).of(api.ctx(), trainee.id)).toMatchObject([{ id: first.id, raters: 2 }]);
    expect(await api.refusal(trainee.id, READ, { id: second.id })).toBe('NOT_FOUND');
  });

  it('[B7] further apart: a third rates, and the third marks are released', async () => {
    const { trainer, other, trainee } = scene.people;
    await record();
    const first = await grade(trainer, 1, [4, 3, 3, 3, 3, 3]);
    await grade(other, 2, [2, 3, 3, 3, 3, 3]);
    expect(await queue(trainer)).toEqual([]);
    expect(await release(trainer, first)).toBe('ROLE_PLAY_OTHERS_DECIDE');
    expect(await api.refusal(third.id, READ, { id: first.id })).toBe('NOT_FOUND');
    const last = await grade(third, 3, [3, 3, 3, 3, 3, 3]);
    expect(await release(trainer, first)).toBe('ROLE_PLAY_OTHERS_DECIDE');
    expect(await release(third, last)).toBe('NONE');
    expect(await api.ok(trainee.id, MINE)).toMatchObject({ myRolePlays: { nodes: [{ id: last.id }] } });
    expect(await api.dataSource.query("select seat, total from assessments.role_play where play_id = (select play_id from assessments.role_play where id = $1) order by seat", [last.id])).toEqual([{ seat: 1, total: 19 }, { seat: 2, total: 17 }, { seat: 3, total: 18 }]);
  });
});

describe('the agreement report', () => {
  it('[B8] counts pairs that are in, by criterion and pair, and shows a trainer their own pairs', async () => {
    const { trainer, other } = scene.people;
    await record();
    await grade(trainer, 1, [4, 3, 3, 3, 3, 3]);
    await grade(other, 2, [3, 3, 3, 3, 3, 2]);
    const variables = { organisationId: scene.provider.id, rubricId: scene.rubric.id };
    const { agreement } = await api.ok<{ agreement: { exact: number } }>(admin.id, REPORT, variables);
    expect(agreement).toMatchObject({ count: 6, criteria: expect.arrayContaining([{ criterionId: scene.criteria[0]?.id, count: 1, exact: 0 }, { criterionId: scene.criteria[1]?.id, count: 1, exact: 1 }]) });
    expect(agreement.exact).toBeCloseTo(4 / 6, 10);
    const kim = await api.ok<{ agreement: { pairs: object[]; raters: { rater: { name: string }; leniency: number }[] } }>(trainer.id, REPORT, variables);
    expect(kim.agreement.pairs).toHaveLength(1);
    expect(kim.agreement.raters.map(({ rater }) => rater.name)).toEqual(['Kim Osei']);
    expect(kim.agreement.raters[0]?.leniency).toBeCloseTo(2 / 6, 10);
    expect(await api.ok(third.id, REPORT, variables)).toMatchObject({ agreement: { count: 6, pairs: [], raters: [] } });
    expect(await api.refusal((await aMember(api, Role.TRAINER)).id, REPORT, variables)).toBe('NOT_FOUND');
  });

  it('[N6] is cut by format', async () => {
    await record();
    await grade(scene.people.trainer, 1, [3, 3, 3, 3, 3, 3]);
    await grade(scene.people.other, 2, [3, 3, 3, 3, 3, 3]);
    const cut = async (format: string) => (await api.ok<{ agreement: { count: number } }>(admin.id, REPORT, { organisationId: scene.provider.id, rubricId: scene.rubric.id, format })).agreement.count;
    expect([await cut('ONE_TO_ONE'), await cut('ONLINE')]).toEqual([6, 0]);
  });
});
