import { randomUUID } from 'node:crypto';
import { aMember, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import fc from 'fast-check';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { act, COMMENT, RATE, READ, RolePlayScene } from './role-play-scene.builder';
import type { Play } from './role-play-scene.builder';
import { aScenario } from './role-play.builder';
import { Rating } from './role-play.entity';

let api: TestApi;
let scene: RolePlayScene;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await RolePlayScene.set(api);
});

describe('a role-play in the room', () => {
  it('[B4] saves every rating with its time and keeps the running total', async () => {
    api.now = new Date('2026-11-23T15:00:00.000Z');
    let play = await scene.start();
    api.now = new Date('2026-11-23T15:01:30.000Z');
    play = await scene.rate(play, 0, 4);
    play = await scene.rate(play, 1, 2);
    expect(play).toMatchObject({ version: 2, score: { total: 6, unrated: 4, coreBelow: [scene.criteria[1]?.id] } });
    const again = await api.ok<{ rolePlay: Play }>(scene.people.trainer.id, READ, { id: play.id });
    expect(again.rolePlay).toMatchObject({ version: 2, timerSeconds: 90, ratings: expect.arrayContaining([{ criterionId: scene.criteria[0]?.id, level: 4, ratedAt: '2026-11-23T15:01:30.000Z' }]) });
  });

  it('[B4] goes on after the tab was closed: starting again opens the same one', async () => {
    const play = await scene.rate(await scene.start(), 0, 3);
    const again = await scene.start();
    expect(again).toMatchObject({ id: play.id, version: 1, score: { total: 3 } });
  });

  it('[B3] stamps comments by the timer, never later than the clock', async () => {
    const play = await scene.start();
    api.now = new Date(api.now.getTime() + 75_000);
    const comment = (second: number, expectedVersion: number) => ({ input: { id: randomUUID(), rolePlayId: play.id, expectedVersion, text: ' Asked before advising ', second } });
    await api.ok(scene.people.trainer.id, COMMENT, comment(62, 0));
    const late = await api.ok<{ commentOnRolePlay: Play }>(scene.people.trainer.id, COMMENT, comment(900, 1));
    expect(late.commentOnRolePlay.comments).toEqual([{ text: 'Asked before advising', second: 62 }, { text: 'Asked before advising', second: 75 }]);
  });

  describe('[B4] a comment that grows while it is typed', () => {
    const send = (input: object) => api.ok<{ commentOnRolePlay: Play }>(scene.people.trainer.id, COMMENT, { input }).then((data) => data.commentOnRolePlay);
    const begin = async () => {
      const play = await scene.start();
      api.now = new Date(api.now.getTime() + 75_000);
      const input = { id: randomUUID(), rolePlayId: play.id, expectedVersion: 0, text: 'Good pa', second: 62 };
      return { input, play: await send(input) };
    };
    it('stays one comment, at the second at which it began, with its newest words', async () => {
      const { input } = await begin();
      expect(await send({ ...input, expectedVersion: 1, text: 'Good pause', second: 70 })).toMatchObject({ version: 2, comments: [{ text: 'Good pause', second: 62 }] });
      expect(await send({ ...input, expectedVersion: 2, text: 'Good pause', criterionId: scene.criteria[0]?.id })).toMatchObject({ version: 3 });
    });
    it('may come twice, and is taken back when it is emptied', async () => {
      const { input } = await begin();
      expect(await send(input)).toMatchObject({ version: 1, comments: [{ text: 'Good pa' }] });
      expect(await send({ ...input, expectedVersion: 1, text: '  ' })).toMatchObject({ version: 2, comments: [] });
      expect(await send({ ...input, expectedVersion: 1, text: '' })).toMatchObject({ version: 2, comments: [] });
    });
    it('[B5] is never written over by a screen that has not seen it', async () => {
      const { input, play } = await begin();
      const answer = await api.send(scene.people.trainer.id, COMMENT, { input: { ...input, text: 'Another view' } });
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', details: { expectedVersion: 0, currentVersion: 1, yourText: 'Another view', savedText: 'Good pa' } });
      expect((await api.ok<{ rolePlay: Play }>(scene.people.trainer.id, READ, { id: play.id })).rolePlay.comments).toMatchObject([{ text: 'Good pa' }]);
    });
    it('never reaches the role-play of somebody else', async () => {
      const { input } = await begin();
      const other = await scene.start(scene.people.trainer, await aMember(api, Role.TRAINEE, scene.provider));
      expect(await api.refusal(scene.people.trainer.id, COMMENT, { input: { ...input, rolePlayId: other.id, text: 'Moved' } })).toBe('NOT_FOUND');
    });
  });

  it('[B5] refuses a stale write with both values and keeps what is stored', async () => {
    const play = await scene.start();
    await scene.rate(play, 0, 4);
    const answer = await api.send(scene.people.trainer.id, RATE, scene.rating(play, 0, 2));
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', details: { expectedVersion: 0, currentVersion: 1, yourLevel: 2, savedLevel: 4 } });
    expect(await api.dataSource.manager.findBy(Rating, { rolePlayId: play.id })).toMatchObject([{ level: 4 }]);
  });

  it('[B5] lets one of two writers at once through', async () => {
    const play = await scene.start();
    const answers = await Promise.all([1, 2, 3, 4].map((level) => api.refusal(scene.people.trainer.id, RATE, scene.rating(play, 0, level))));
    expect(answers.sort()).toEqual(['NONE', 'STALE_VERSION', 'STALE_VERSION', 'STALE_VERSION']);
  });

  it('[B5] shows a second assessor who has it open, and takes nothing from them', async () => {
    const play = await scene.start();
    const seen = await api.ok<{ rolePlay: Play }>(scene.people.other.id, READ, { id: play.id });
    expect(seen.rolePlay).toMatchObject({ trainer: { name: 'Kim Osei' }, viewerCan: { rate: false, finish: false, release: false } });
    expect(await api.refusal(scene.people.other.id, RATE, scene.rating(play, 0, 4))).toBe('FORBIDDEN');
  });
});

describe('the outcome', () => {
  it('passes at the pass mark with every core criterion at 3', async () => {
    const play = await scene.finished([3, 3, 3, 3, 3, 2]);
    expect(play).toMatchObject({ status: 'FINISHED', passed: true, score: { total: 17, passes: true } });
  });

  it('[B6] fails on a critical criterion whatever the total', async () => {
    const play = await scene.finished([1, 4, 4, 4, 4, 4]);
    expect(play).toMatchObject({ passed: false, score: { total: 21, criticalFailures: [scene.criteria[0]?.id], passes: false } });
  });

  it('does not pass below the pass mark or with a core criterion below 3', async () => {
    expect(await scene.finished([3, 3, 3, 3, 2, 2])).toMatchObject({ passed: false, score: { total: 16 } });
    const second = await aMember(api, Role.TRAINEE, scene.provider);
    expect(await scene.finished([4, 2, 4, 4, 4, 4], second)).toMatchObject({ passed: false, score: { total: 22 } });
  });

  it('is refused while something is unrated', async () => {
    const play = await scene.rated([3, 3, 3]);
    expect(await api.refusal(scene.people.trainer.id, act('finishRolePlay'), { id: play.id, version: play.version })).toBe('ROLE_PLAY_UNRATED');
  });

  it('takes no rating once finished, unless it is opened again', async () => {
    const play = await scene.finished([3, 3, 3, 3, 3, 3]);
    expect(await api.refusal(scene.people.trainer.id, RATE, scene.rating(play, 0, 4))).toBe('ROLE_PLAY_NOT_RUNNING');
    const open = await scene.move('reopenRolePlay', play);
    expect(await scene.rate(open, 0, 4)).toMatchObject({ status: 'RUNNING', passed: null, score: { total: 19 } });
    expect(await api.refusal(scene.people.trainer.id, act('reopenRolePlay'), { id: play.id, version: open.version + 1 })).toBe('ROLE_PLAY_NOT_FINISHED');
  });
});

describe('a level', () => {
  it.each([11, 0, -1, 5, 3.5, null, '3', undefined])('[RB3] of %p is refused', async (level) => {
    const play = await scene.start();
    const { input } = scene.rating(play, 0, 1);
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(await api.refusal(scene.people.trainer.id, RATE, { input: { ...input, level } }));
    expect(await api.dataSource.manager.countBy(Rating, { rolePlayId: play.id })).toBe(0);
  });

  it('[RB3] on a criterion of another rubric is refused, also by the database', async () => {
    const play = await scene.start();
    const { criteria } = await aScenario(api, scene.provider.id, 'other');
    const criterionId = criteria[0]?.id ?? '';
    expect(await api.refusal(scene.people.trainer.id, RATE, { input: { ...scene.rating(play, 0, 3).input, criterionId } })).toBe('ROLE_PLAY_CRITERION_UNKNOWN');
    const row = { rolePlayId: play.id, criterionId, rubricId: scene.rubric.id, level: 3, ratedAt: api.now };
    await expect(api.dataSource.manager.insert(Rating, row)).rejects.toThrow('foreign key');
  });
});

describe('any sequence of ratings', () => {
  it('[B5] reaches only the role-play that it names', async () => {
    const second = await aMember(api, Role.TRAINEE, scene.provider);
    const plays = [await scene.start(), await scene.start(scene.people.trainer, second), await scene.start(scene.people.other)];
    const elsewhere = await aScenario(api, scene.provider.id, 'other');
    const foreign = elsewhere.criteria[0]?.id;
    const write = fc.record({ by: fc.constantFrom(0, 1), play: fc.nat(2), criterion: fc.nat(6), level: fc.integer({ min: 1, max: 4 }), behind: fc.constantFrom(0, 0, 0, 1) });
    const read = () => api.dataSource.manager.find(Rating, { order: { rolePlayId: 'ASC', criterionId: 'ASC' } });
    const versions = [0, 0, 0];
    const step = async ({ by, play, criterion, level, behind }: { by: number; play: number; criterion: number; level: number; behind: number }) => {
      const target = plays[play] as Play;
      const before = await read();
      const criterionId = criterion === 6 ? foreign : scene.criteria[criterion]?.id;
      const input = { rolePlayId: target.id, expectedVersion: (versions[play] ?? 0) - behind, criterionId, level };
      const code = await api.refusal(by === 0 ? scene.people.trainer.id : scene.people.other.id, RATE, { input });
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
