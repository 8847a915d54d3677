import { randomUUID } from 'node:crypto';
import { OrganisationKind } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import fc from 'fast-check';
import { assessmentsEntities, AssessmentsModule, SkillFacts } from '../index';
import { aScenario } from './role-play.builder';
import { Rating, RolePlay } from './role-play.entity';
import type { Criterion } from './rubric.entity';
import type { Scenario } from './scenario.entity';

const fields = 'id version status passed timerSeconds trainee { name } trainer { name } ratings { criterionId level ratedAt } comments { text second } score { total most unrated criticalFailures coreBelow passes } viewerCan { rate finish release correct }';
const START = `mutation ($input: StartRolePlayInput!) { startRolePlay(input: $input) { ${fields} } }`;
const RATE = `mutation ($input: RateCriterionInput!) { rateCriterion(input: $input) { ${fields} } }`;
const COMMENT = `mutation ($input: CommentInput!) { commentOnRolePlay(input: $input) { ${fields} } }`;
const READ = `query ($id: ID!) { rolePlay(id: $id) { ${fields} } }`;
const MINE = 'query { myRolePlays { nodes { id passed correctionReason } } }';
const act = (name: string) => `mutation ($id: ID!, $version: Int!) { ${name}(id: $id, expectedVersion: $version) { ${fields} } }`;
const CORRECT = `mutation ($id: ID!, $reason: String!) { correctRolePlay(id: $id, reason: $reason) { ${fields} } }`;

interface Play {
  id: string;
  version: number;
  status: string;
  passed: boolean | null;
  ratings: { criterionId: string; level: number; ratedAt: string }[];
  comments: { text: string; second: number }[];
  score: { total: number; unrated: number; criticalFailures: string[]; coreBelow: string[]; passes: boolean };
  viewerCan: Record<string, boolean>;
}

let api: TestApi;
let provider: Organisation;
let trainer: Person;
let other: Person;
let trainee: Person;
let scenario: Scenario;
let criteria: Criterion[];

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
afterAll(() => api.close());

beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  provider = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
  trainer = await aMember(api, Role.TRAINER, provider, { legalName: 'Kim Osei' });
  other = await aMember(api, Role.TRAINER, provider, { legalName: 'Omar Diallo' });
  trainee = await aMember(api, Role.TRAINEE, provider);
  ({ scenario, criteria } = await aScenario(api, provider.id));
});

const start = async (by = trainer, of = trainee): Promise<Play> =>
  (await api.ok<{ startRolePlay: Play }>(by.id, START, { input: { scenarioId: scenario.id, traineeId: of.id } })).startRolePlay;
const rating = (play: Play, index: number, level: number) => ({ input: { rolePlayId: play.id, expectedVersion: play.version, criterionId: criteria[index]?.id, level } });
const rate = async (play: Play, index: number, level: number): Promise<Play> => (await api.ok<{ rateCriterion: Play }>(trainer.id, RATE, rating(play, index, level))).rateCriterion;
const move = async (name: string, play: Play): Promise<Play> => {
  const data = await api.ok<Record<string, Play>>(trainer.id, act(name), { id: play.id, version: play.version });
  return data[name] as Play;
};

async function rated(levels: number[]): Promise<Play> {
  let play = await start();
  for (const [index, level] of levels.entries()) play = await rate(play, index, level);
  return play;
}
const released = async (levels: number[]): Promise<Play> => move('releaseRolePlay', await move('finishRolePlay', await rated(levels)));

describe('a role-play in the room', () => {
  it('[B4] saves every rating with its time and keeps the running total', async () => {
    api.now = new Date('2026-11-23T15:00:00.000Z');
    let play = await start();
    api.now = new Date('2026-11-23T15:01:30.000Z');
    play = await rate(play, 0, 4);
    play = await rate(play, 1, 2);
    expect(play).toMatchObject({ version: 2, score: { total: 6, unrated: 4, coreBelow: [criteria[1]?.id] } });
    const again = await api.ok<{ rolePlay: Play }>(trainer.id, READ, { id: play.id });
    expect(again.rolePlay).toMatchObject({ version: 2, timerSeconds: 90, ratings: expect.arrayContaining([{ criterionId: criteria[0]?.id, level: 4, ratedAt: '2026-11-23T15:01:30.000Z' }]) });
  });

  it('[B4] goes on after the tab was closed: starting again opens the same one', async () => {
    const play = await rate(await start(), 0, 3);
    const again = await start();
    expect(again).toMatchObject({ id: play.id, version: 1, score: { total: 3 } });
  });

  it('[B3] stamps comments by the timer, never later than the clock', async () => {
    const play = await start();
    api.now = new Date(api.now.getTime() + 75_000);
    const comment = (second: number, expectedVersion: number) => ({ input: { id: randomUUID(), rolePlayId: play.id, expectedVersion, text: ' Asked before advising ', second } });
    await api.ok(trainer.id, COMMENT, comment(62, 0));
    const late = await api.ok<{ commentOnRolePlay: Play }>(trainer.id, COMMENT, comment(900, 1));
    expect(late.commentOnRolePlay.comments).toEqual([{ text: 'Asked before advising', second: 62 }, { text: 'Asked before advising', second: 75 }]);
  });

  it('[B3] keeps one comment when it is sent twice', async () => {
    const play = await start();
    const input = { id: randomUUID(), rolePlayId: play.id, expectedVersion: 0, text: 'Good pause', second: 0 };
    await api.ok(trainer.id, COMMENT, { input });
    const twice = await api.ok<{ commentOnRolePlay: Play }>(trainer.id, COMMENT, { input });
    expect(twice.commentOnRolePlay).toMatchObject({ version: 1, comments: [{ text: 'Good pause' }] });
    expect(await api.refusal(trainer.id, COMMENT, { input: { ...input, id: randomUUID(), expectedVersion: 1, text: '  ' } })).toBe('ROLE_PLAY_COMMENT_EMPTY');
  });

  it('[B5] refuses a stale write with both values and keeps what is stored', async () => {
    const play = await start();
    await rate(play, 0, 4);
    const answer = await api.send(trainer.id, RATE, rating(play, 0, 2));
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', details: { expectedVersion: 0, currentVersion: 1, yourLevel: 2, savedLevel: 4 } });
    expect(await api.dataSource.manager.findBy(Rating, { rolePlayId: play.id })).toMatchObject([{ level: 4 }]);
  });

  it('[B5] lets one of two writers at once through', async () => {
    const play = await start();
    const answers = await Promise.all([1, 2, 3, 4].map((level) => api.refusal(trainer.id, RATE, rating(play, 0, level))));
    expect(answers.sort()).toEqual(['NONE', 'STALE_VERSION', 'STALE_VERSION', 'STALE_VERSION']);
  });

  it('[B5] shows a second assessor who has it open, and takes nothing from them', async () => {
    const play = await start();
    const seen = await api.ok<{ rolePlay: Play }>(other.id, READ, { id: play.id });
    expect(seen.rolePlay).toMatchObject({ trainer: { name: 'Kim Osei' }, viewerCan: { rate: false, finish: false, release: false } });
    expect(await api.refusal(other.id, RATE, rating(play, 0, 4))).toBe('FORBIDDEN');
  });
});

describe('the outcome', () => {
  it('passes at the pass mark with every core criterion at 3', async () => {
    const play = await move('finishRolePlay', await rated([3, 3, 3, 3, 3, 2]));
    expect(play).toMatchObject({ status: 'FINISHED', passed: true, score: { total: 17, passes: true } });
  });

  it('[B6] fails on a critical criterion whatever the total', async () => {
    const play = await move('finishRolePlay', await rated([1, 4, 4, 4, 4, 4]));
    expect(play).toMatchObject({ passed: false, score: { total: 21, criticalFailures: [criteria[0]?.id], passes: false } });
  });

  it('does not pass below the pass mark or with a core criterion below 3', async () => {
    expect(await move('finishRolePlay', await rated([3, 3, 3, 3, 2, 2]))).toMatchObject({ passed: false, score: { total: 16 } });
    trainee = await aMember(api, Role.TRAINEE, provider);
    expect(await move('finishRolePlay', await rated([4, 2, 4, 4, 4, 4]))).toMatchObject({ passed: false, score: { total: 22 } });
  });

  it('is refused while something is unrated', async () => {
    const play = await rated([3, 3, 3]);
    expect(await api.refusal(trainer.id, act('finishRolePlay'), { id: play.id, version: play.version })).toBe('ROLE_PLAY_UNRATED');
  });

  it('takes no rating once finished, unless it is opened again', async () => {
    const play = await move('finishRolePlay', await rated([3, 3, 3, 3, 3, 3]));
    expect(await api.refusal(trainer.id, RATE, rating(play, 0, 4))).toBe('ROLE_PLAY_NOT_RUNNING');
    const open = await move('reopenRolePlay', play);
    expect(await rate(open, 0, 4)).toMatchObject({ status: 'RUNNING', passed: null, score: { total: 19 } });
    expect(await api.refusal(trainer.id, act('reopenRolePlay'), { id: play.id, version: open.version + 1 })).toBe('ROLE_PLAY_NOT_FINISHED');
  });
});

describe('release', () => {
  it('is a separate act: the trainee sees nothing before it', async () => {
    const finished = await move('finishRolePlay', await rated([3, 3, 3, 3, 3, 3]));
    expect(await api.refusal(trainee.id, READ, { id: finished.id })).toBe('NOT_FOUND');
    expect(await api.ok(trainee.id, MINE)).toEqual({ myRolePlays: { nodes: [] } });
    await move('releaseRolePlay', finished);
    expect(await api.ok(trainee.id, MINE)).toMatchObject({ myRolePlays: { nodes: [{ id: finished.id, passed: true }] } });
    await api.runJobs();
    expect(await api.mails(trainee.email)).toHaveLength(1);
  });

  it('needs a finished role-play', async () => {
    const play = await rated([3]);
    expect(await api.refusal(trainer.id, act('releaseRolePlay'), { id: play.id, version: play.version })).toBe('ROLE_PLAY_NOT_FINISHED');
  });

  it('happens once when it is asked for twenty times at once', async () => {
    const play = await move('finishRolePlay', await rated([3, 3, 3, 3, 3, 3]));
    const variables = { id: play.id, version: play.version };
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.refusal(trainer.id, act('releaseRolePlay'), variables)));
    expect(answers.filter((code) => code === 'NONE')).toHaveLength(1);
    expect(answers.filter((code) => code === 'ROLE_PLAY_ALREADY_RELEASED')).toHaveLength(19);
    const trail = await api.dataSource.query("select 1 from audit.entry where record_id = $1 and action = 'rolePlay.released'", [play.id]);
    expect(trail).toHaveLength(1);
  });

  it('is final: the database itself refuses to change or delete it', async () => {
    const play = await released([3, 3, 3, 3, 3, 3]);
    expect(await api.refusal(trainer.id, RATE, rating(play, 0, 1))).toBe('ROLE_PLAY_ALREADY_RELEASED');
    for (const statement of ['update assessments.role_play set passed = false where id = $1', 'delete from assessments.role_play where id = $1', 'update assessments.rating set level = 1 where role_play_id = $1', 'delete from assessments.rating where role_play_id = $1'])
      await expect(api.dataSource.query(statement, [play.id])).rejects.toThrow(/is released/);
  });

  it('is corrected by a new version with a reason, which the trainee then sees instead', async () => {
    const wrong = await released([3, 2, 3, 3, 3, 3]);
    expect(await api.refusal(trainer.id, CORRECT, { id: wrong.id, reason: ' ' })).toBe('ROLE_PLAY_REASON_MISSING');
    const { correctRolePlay } = await api.ok<{ correctRolePlay: Play }>(trainer.id, CORRECT, { id: wrong.id, reason: 'Second criterion was typed one level too low.' });
    expect(correctRolePlay).toMatchObject({ status: 'RUNNING', score: { total: 17 } });
    expect(await api.refusal(trainer.id, CORRECT, { id: wrong.id, reason: 'Again' })).toBe('ROLE_PLAY_ALREADY_CORRECTED');
    expect(await api.refusal(trainer.id, CORRECT, { id: correctRolePlay.id, reason: 'Again' })).toBe('ROLE_PLAY_NOT_RELEASED');
    const right = await move('releaseRolePlay', await move('finishRolePlay', await rate(correctRolePlay, 1, 3)));
    expect(await api.ok(trainee.id, MINE)).toEqual({ myRolePlays: { nodes: [{ id: right.id, passed: true, correctionReason: 'Second criterion was typed one level too low.' }] } });
    expect(await api.app.get(SkillFacts).of(api.ctx(), trainee.id)).toMatchObject([{ id: right.id, on: '2026-11-23', scenario: 'First meeting', family: 'ENGAGEMENT', passed: true, raters: 1 }]);
  });
});

describe('who may', () => {
  it('refuses to grade oneself by policy and by the database', async () => {
    await api.dataSource.query('insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, $3, now())', [trainer.id, provider.id, Role.TRAINEE]);
    expect(await api.refusal(trainer.id, START, { input: { scenarioId: scenario.id, traineeId: trainer.id } })).toBe('ROLE_PLAY_OWN');
    const row = { organisationId: provider.id, scenarioId: scenario.id, rubricId: scenario.rubricId, traineeId: trainer.id, trainerId: trainer.id, startedAt: api.now };
    await expect(api.dataSource.manager.insert(RolePlay, row)).rejects.toThrow('nobody_grades_themself');
  });

  it('knows nothing of trainees and scenarios of another provider', async () => {
    const play = await start();
    const elsewhere = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
    const stranger = await aMember(api, Role.TRAINER, elsewhere);
    const theirs = await aMember(api, Role.TRAINEE, elsewhere);
    expect(await api.refusal(stranger.id, START, { input: { scenarioId: scenario.id, traineeId: trainee.id } })).toBe('NOT_FOUND');
    expect(await api.refusal(trainer.id, START, { input: { scenarioId: scenario.id, traineeId: theirs.id } })).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, READ, { id: play.id })).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, RATE, rating(play, 0, 4))).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, act('releaseRolePlay'), { id: play.id, version: 0 })).toBe('NOT_FOUND');
  });

  it('keeps the script and the guide from trainees', async () => {
    const query = 'query { scenarios { nodes { title brief actorScript assessorGuide rubric { passMark criteria { title levels { level anchor } } } } } }';
    const seen = await api.ok<{ scenarios: { nodes: unknown[] } }>(trainee.id, query);
    expect(seen.scenarios.nodes).toMatchObject([{ title: 'First meeting', actorScript: null, assessorGuide: null }]);
    expect(await api.ok(trainer.id, query)).toMatchObject({ scenarios: { nodes: [{ actorScript: 'You are shy.', assessorGuide: 'Listen.', rubric: { passMark: 17 } }] } });
  });

  it('lists the trainees of the provider with their role-plays, never the trainer', async () => {
    const play = await start();
    const list = await api.ok(trainer.id, 'query { traineesToGrade { nodes { person { name } rolePlays { id status } } } }');
    expect(list).toEqual({ traineesToGrade: { nodes: [{ person: { name: 'Ana Reyes' }, rolePlays: [{ id: play.id, status: 'RUNNING' }] }] } });
    expect(await api.refusal(trainee.id, 'query { traineesToGrade { nodes { id } } }')).toBe('FORBIDDEN');
  });
});

describe('a published rubric', () => {
  it('never changes', async () => {
    const { rubricId } = scenario;
    await expect(api.dataSource.query('update assessments.rubric set pass_mark = 1 where id = $1', [rubricId])).rejects.toThrow(/is published/);
    await expect(api.dataSource.query('update assessments.criterion set is_critical = false where rubric_id = $1', [rubricId])).rejects.toThrow(/is published/);
    await expect(api.dataSource.query('delete from assessments.criterion where rubric_id = $1', [rubricId])).rejects.toThrow(/is published/);
  });
});

describe('any sequence of ratings', () => {
  it('reaches only the role-play that it names', async () => {
    const second = await aMember(api, Role.TRAINEE, provider);
    const elsewhere = await aScenario(api, provider.id, 'other');
    const plays = [await start(), await start(trainer, second), await start(other, trainee)];
    const foreign = elsewhere.criteria[0]?.id;
    const write = fc.record({ by: fc.constantFrom(0, 1), play: fc.nat(2), criterion: fc.nat(6), level: fc.integer({ min: 1, max: 4 }), behind: fc.constantFrom(0, 0, 0, 1) });
    const read = () => api.dataSource.manager.find(Rating, { order: { rolePlayId: 'ASC', criterionId: 'ASC' } });
    const versions = [0, 0, 0];
    const step = async ({ by, play, criterion, level, behind }: { by: number; play: number; criterion: number; level: number; behind: number }) => {
      const target = plays[play] as Play;
      const before = await read();
      const criterionId = criterion === 6 ? foreign : criteria[criterion]?.id;
      const input = { rolePlayId: target.id, expectedVersion: (versions[play] ?? 0) - behind, criterionId, level };
      const code = await api.refusal(by === 0 ? trainer.id : other.id, RATE, { input });
      const after = await read();
      const allowed = (play < 2 ? 0 : 1) === by && behind === 0 && criterion < 6;
      expect(code === 'NONE').toBe(allowed);
      if (allowed) versions[play] = (versions[play] ?? 0) + 1;
      const untouched = (rows: Rating[]) => rows.filter((row) => !(allowed && row.rolePlayId === target.id && row.criterionId === criterionId));
      expect(untouched(after)).toEqual(untouched(before));
    };
    await fc.assert(fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 12 }), async (writes) => { for (const one of writes) await step(one); }), { numRuns: 15 });
  });
});
