import { aPerson, startApi } from '@waymark/identity/testing';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursModule } from '../index';
import { aPlacementScene, daysBefore, logged, sent, signed } from '../testing';
import type { HoursScene } from '../testing';

const received = `query ($traineeId: ID) { supervisionReceived(traineeId: $traineeId) { trainee { id } asOf workMinutes supervisionMinutes ways { way signedMinutes pendingMinutes } weeks { startsOn isGap } gaps { from to weeks } } }`;

interface Received { trainee: { id: string }; asOf: string; workMinutes: number; supervisionMinutes: number; ways: object[]; weeks: object[]; gaps: object[] }

describe('supervision received', () => {
  let api: TestApi;
  let scene: HoursScene;

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    scene = await aPlacementScene(api);
  });
  const of = async (personId: string, traineeId?: string) => (await api.ok<{ supervisionReceived: Received }>(personId, received, { traineeId })).supervisionReceived;
  const supervision = { activity: 'SUPERVISION_GROUP', minutes: 60, startTime: '13:00' };

  it('[D7] is told to the trainee with its gaps, drafts and all', async () => {
    await signed(api, scene, { workedOn: '2026-11-02' });
    await signed(api, scene, { ...supervision, workedOn: '2026-11-02' });
    await sent(api, scene, { workedOn: '2026-11-10' });
    await logged(api, scene, { workedOn: '2026-11-20' });
    const mine = await of(scene.trainee.id);
    expect(mine).toMatchObject({ trainee: { id: scene.trainee.id }, asOf: '2026-11-23', workMinutes: 360, supervisionMinutes: 60, gaps: [{ from: '2026-11-09', to: '2026-11-22', weeks: 2 }] });
    expect(mine.ways).toContainEqual({ way: 'SUPERVISION_GROUP', signedMinutes: 60, pendingMinutes: 0 });
    expect(mine.weeks).toHaveLength(4);
  });

  it('[D7] is told to their supervisor as far as it was sent to them', async () => {
    await sent(api, scene, { workedOn: '2026-11-10' });
    await logged(api, scene, { workedOn: '2026-11-20' });
    expect(await of(scene.supervisor.id, scene.trainee.id)).toMatchObject({ workMinutes: 120, gaps: [{ from: '2026-11-09', to: '2026-11-15', weeks: 1 }] });
  });

  it('[AZ17] is nobody else\'s', async () => {
    const other = await aPlacementScene(api);
    await sent(api, scene);
    for (const personId of [other.supervisor.id, other.trainee.id, (await aPerson(api)).id]) expect(await api.refusal(personId, received, { traineeId: scene.trainee.id })).toBe('NOT_FOUND');
    expect(await api.refusal(scene.supervisor.id, received, { traineeId: 'nobody' })).toBe('NOT_FOUND');
    expect(await of(other.trainee.id)).toMatchObject({ workMinutes: 0, weeks: [] });
  });

  it('is read in the same statements, however much there is', async () => {
    await sent(api, scene);
    const few = await statementsDuring(() => of(scene.supervisor.id, scene.trainee.id));
    for (const workedOn of daysBefore('2026-11-19', 10)) await sent(api, scene, { workedOn });
    expect(await statementsDuring(() => of(scene.supervisor.id, scene.trainee.id))).toHaveLength(few.length);
  });
});
