import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule, SkillFacts } from '../index';
import { act, CORRECT, MINE, RATE, READ, RolePlayScene, START } from './role-play-scene.builder';
import type { Play } from './role-play-scene.builder';
import { aRolePlay } from './role-play.builder';
import type { Scenario } from './scenario.entity';

let api: TestApi;
let scene: RolePlayScene;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await RolePlayScene.set(api);
});

describe('release', () => {
  it('is a separate act: the trainee sees nothing before it', async () => {
    const finished = await scene.finished([3, 3, 3, 3, 3, 3]);
    expect(await api.refusal(scene.people.trainee.id, READ, { id: finished.id })).toBe('NOT_FOUND');
    expect(await api.ok(scene.people.trainee.id, MINE)).toEqual({ myRolePlays: { nodes: [] } });
    await scene.move('releaseRolePlay', finished);
    expect(await api.ok(scene.people.trainee.id, MINE)).toMatchObject({ myRolePlays: { nodes: [{ id: finished.id, passed: true }] } });
    await api.runJobs();
    expect(await api.mails(scene.people.trainee.email)).toHaveLength(1);
  });

  it('needs a finished role-play', async () => {
    const play = await scene.rated([3]);
    expect(await api.refusal(scene.people.trainer.id, act('releaseRolePlay'), { id: play.id, version: play.version })).toBe('ROLE_PLAY_NOT_FINISHED');
  });

  it('happens once when it is asked for twenty times at once', async () => {
    const play = await scene.finished([3, 3, 3, 3, 3, 3]);
    const variables = { id: play.id, version: play.version };
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.refusal(scene.people.trainer.id, act('releaseRolePlay'), variables)));
    expect(answers.filter((code) => code === 'NONE')).toHaveLength(1);
    expect(answers.filter((code) => code === 'ROLE_PLAY_ALREADY_RELEASED')).toHaveLength(19);
    const trail = await api.dataSource.query("select 1 from audit.entry where record_id = $1 and action = 'rolePlay.released'", [play.id]);
    expect(trail).toHaveLength(1);
  });

  it('[RB2] is final: the database itself refuses to change, delete or back-date it', async () => {
    const play = await scene.released([3, 3, 3, 3, 3, 3]);
    expect(await api.refusal(scene.people.trainer.id, RATE, scene.rating(play, 0, 1))).toBe('ROLE_PLAY_ALREADY_RELEASED');
    for (const statement of ['update assessments.role_play set passed = false where id = $1', 'delete from assessments.role_play where id = $1', "update assessments.role_play set released_at = released_at - interval '1 day' where id = $1", 'update assessments.rating set level = 1 where role_play_id = $1', 'delete from assessments.rating where role_play_id = $1'])
      await expect(api.dataSource.query(statement, [play.id])).rejects.toThrow(/is released/);
  });

  it('[M1] shows on the record who changed the grade when, from what to what, and why', async () => {
    const first = await scene.finished([3, 3, 3, 3, 3, 3]);
    const open = await scene.rate(await scene.move('reopenRolePlay', first), 0, 4);
    api.now = new Date('2026-11-24T15:00:00.000Z');
    const released = await scene.move('releaseRolePlay', await scene.move('finishRolePlay', open));
    const { correctRolePlay } = await api.ok<{ correctRolePlay: Play }>(scene.people.trainer.id, CORRECT, { id: released.id, reason: 'The first level was too high.' });
    const history = async (id: string) => (await api.ok<{ rolePlay: { history: { before: string | null; after: string | null }[] } }>(scene.people.trainer.id, 'query ($id: ID!) { rolePlay(id: $id) { history { action at actor { name } before after reason } } }', { id })).rolePlay.history.map((entry) => ({ ...entry, before: entry.before && (JSON.parse(entry.before) as object), after: entry.after && (JSON.parse(entry.after) as object) }));
    const actor = { name: 'Kim Osei' };
    expect((await history(released.id)).slice(-4)).toMatchObject([
      { action: 'rolePlay.finished', at: '2026-11-23T15:00:00.000Z', actor, after: { total: 18, passed: true } },
      { action: 'rolePlay.reopened', actor, before: { total: 18, passed: true } },
      { action: 'rolePlay.finished', at: '2026-11-24T15:00:00.000Z', actor, after: { total: 19, passed: true } },
      { action: 'rolePlay.released', actor, after: { total: 19, passed: true } },
    ]);
    expect(await history(correctRolePlay.id)).toMatchObject([{ action: 'rolePlay.corrected', actor, before: { id: released.id, total: 19 }, reason: 'The first level was too high.' }]);
  });

  it('[RB2] is corrected by a new version with a reason and confirmed by another trainer, and the trainee then sees it instead', async () => {
    const wrong = await scene.released([3, 2, 3, 3, 3, 3]);
    expect(await api.refusal(scene.people.trainer.id, CORRECT, { id: wrong.id, reason: ' ' })).toBe('ROLE_PLAY_REASON_MISSING');
    const { correctRolePlay } = await api.ok<{ correctRolePlay: Play }>(scene.people.trainer.id, CORRECT, { id: wrong.id, reason: 'Second criterion was typed one level too low.' });
    expect(correctRolePlay).toMatchObject({ status: 'RUNNING', score: { total: 17 } });
    expect(await api.refusal(scene.people.trainer.id, CORRECT, { id: wrong.id, reason: 'Again' })).toBe('ROLE_PLAY_ALREADY_CORRECTED');
    expect(await api.refusal(scene.people.trainer.id, CORRECT, { id: correctRolePlay.id, reason: 'Again' })).toBe('ROLE_PLAY_NOT_RELEASED');
    const right = await scene.move('finishRolePlay', await scene.rate(correctRolePlay, 1, 3));
    const confirm = { id: right.id, version: right.version };
    expect(await api.refusal(scene.people.trainer.id, act('releaseRolePlay'), confirm)).toBe('ROLE_PLAY_NEEDS_SECOND_TRAINER');
    await api.runJobs();
    const told = (await api.mails(scene.people.trainee.email)).length;
    await api.ok(scene.people.other.id, act('releaseRolePlay'), confirm);
    await api.runJobs();
    expect(await api.mails(scene.people.trainee.email)).toHaveLength(told + 1);
    expect(await api.dataSource.query('select total, passed from assessments.role_play where id = $1', [wrong.id])).toEqual([{ total: 17, passed: false }]);
    expect(await api.ok(scene.people.trainee.id, MINE)).toEqual({ myRolePlays: { nodes: [{ id: right.id, passed: true, correctionReason: 'Second criterion was typed one level too low.' }] } });
    expect(await api.app.get(SkillFacts).of(api.ctx(), scene.people.trainee.id)).toMatchObject([{ id: right.id, on: '2026-11-23', scenario: 'First meeting', family: wrong.scenario.family, passed: true, raters: 1 }]);
  });
});

describe('who may', () => {
  it('refuses to grade oneself by policy and by the database', async () => {
    await api.dataSource.query('insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, $3, now())', [scene.people.trainer.id, scene.provider.id, Role.TRAINEE]);
    expect(await api.refusal(scene.people.trainer.id, START, { input: { traineeId: scene.people.trainer.id } })).toBe('ROLE_PLAY_OWN');
    const { scenario } = await scene.start();
    const own = { ...scenario, organisationId: scene.provider.id, rubricId: scene.rubric.id } as Scenario;
    await expect(aRolePlay(api, own, { traineeId: scene.people.trainer.id, trainerId: scene.people.trainer.id })).rejects.toThrow('nobody_grades_themself');
  });

  it('[AZ3] knows nothing of trainees and scenarios of another provider', async () => {
    const play = await scene.start();
    const elsewhere = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
    const stranger = await aMember(api, Role.TRAINER, elsewhere);
    const theirs = await aMember(api, Role.TRAINEE, elsewhere);
    expect(await api.refusal(stranger.id, START, { input: { traineeId: scene.people.trainee.id } })).toBe('NOT_FOUND');
    expect(await api.refusal(scene.people.trainer.id, START, { input: { traineeId: theirs.id } })).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, READ, { id: play.id })).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, RATE, scene.rating(play, 0, 4))).toBe('NOT_FOUND');
    expect(await api.refusal(stranger.id, act('releaseRolePlay'), { id: play.id, version: 0 })).toBe('NOT_FOUND');
  });

  it('lists the trainees of the provider with their role-plays, never the trainer', async () => {
    const play = await scene.start();
    const list = await api.ok(scene.people.trainer.id, 'query { traineesToGrade { nodes { person { name } rolePlays { id status } } } }');
    expect(list).toEqual({ traineesToGrade: { nodes: [{ person: { name: 'Ana Reyes' }, rolePlays: [{ id: play.id, status: 'RUNNING' }] }] } });
    expect(await api.refusal(scene.people.trainee.id, 'query { traineesToGrade { nodes { id } } }')).toBe('FORBIDDEN');
  });
});

describe('a published rubric', () => {
  it('never changes', async () => {
    const rubricId = scene.rubric.id;
    await expect(api.dataSource.query('update assessments.rubric set pass_mark = 1 where id = $1', [rubricId])).rejects.toThrow(/is published/);
    await expect(api.dataSource.query('update assessments.criterion set is_critical = false where rubric_id = $1', [rubricId])).rejects.toThrow(/is published/);
    await expect(api.dataSource.query('delete from assessments.criterion where rubric_id = $1', [rubricId])).rejects.toThrow(/is published/);
  });
});
