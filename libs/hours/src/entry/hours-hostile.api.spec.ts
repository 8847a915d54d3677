import { startApi } from '@waymark/identity/testing';
import { AuditEntry } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursEntry, HoursModule, Placement } from '../index';
import { aPlacementScene, hoursDocuments, logged, signed, someHours, toLog } from '../testing';
import type { HoursScene } from '../testing';

const { log, correct, tally } = hoursDocuments;

describe('hours that nobody worked', () => {
  let api: TestApi;
  let scene: HoursScene;
  const me = () => scene.trainee.id;
  const refused = (with_: Record<string, unknown>) => api.refusal(me(), log, { input: toLog(scene.placement, with_) });
  const count = () => api.dataSource.manager.countBy(HoursEntry, { traineeId: me() });

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    scene = await aPlacementScene(api);
  });

  it.each([
    ['of tomorrow', { workedOn: '2026-11-24' }, 'HOURS_IN_FUTURE'],
    ['of no length', { minutes: 0 }, 'HOURS_TOO_SHORT'],
    ['that end before they begin', { minutes: -30 }, 'HOURS_TOO_SHORT'],
    ['cut into slices of a minute', { minutes: 1 }, 'HOURS_TOO_SHORT'],
    ['older than can be vouched for', { workedOn: '2026-08-24' }, 'HOURS_TOO_OLD'],
  ])('[HR4] %s are refused and leave nothing', async (_name, with_, code) => {
    expect(await refused(with_)).toBe(code);
    expect(await count()).toBe(0);
  });

  it('[HR4] cannot fill a day by many small slices: the cap of the day holds', async () => {
    const answers = [];
    for (let slice = 0; slice < 5; slice += 1) answers.push(await refused({ startTime: `0${slice * 2}:00`, minutes: 120, workedOn: '2026-11-19' }));
    expect([...answers, await refused({ startTime: '10:00', minutes: 5, workedOn: '2026-11-19' })]).toEqual([...Array(5).fill('NONE'), 'HOURS_DAILY_CAP']);
  });

  it('[HR5] before a placement, after it, and at a place of somebody else are refused', async () => {
    await api.dataSource.manager.update(Placement, { id: scene.placement.id }, { startsOn: '2026-11-10', endsOn: '2026-11-19' });
    expect(await refused({ workedOn: '2026-11-09' })).toBe('HOURS_OUTSIDE_PLACEMENT');
    expect(await refused({ workedOn: '2026-11-20' })).toBe('HOURS_OUTSIDE_PLACEMENT');
    const other = await aPlacementScene(api);
    expect(await api.refusal(me(), log, { input: toLog(other.placement) })).toBe('NOT_FOUND');
  });

  it('[HR5] cannot pass the cap of a day by a later change', async () => {
    const id = await logged(api, scene, { minutes: 540 });
    await logged(api, scene, { startTime: '19:00', minutes: 60 });
    expect(await api.refusal(me(), correct, { id, input: someHours(scene.placement, { minutes: 545 }) })).toBe('HOURS_DAILY_CAP');
  });

  it.each([-1, 0.1 + 0.2, 1e308, 'NaN', '8h', null, [60], { minutes: 60 }])('[HR6] %p is no length', async (minutes) => {
    expect(['BAD_USER_INPUT', 'HOURS_TOO_SHORT']).toContain(await refused({ minutes }));
    expect(await count()).toBe(0);
  });

  it('[HR6] are summed in whole minutes', async () => {
    await signed(api, scene, { minutes: 7, workedOn: '2026-11-18' });
    await signed(api, scene, { minutes: 13, workedOn: '2026-11-19' });
    expect(await api.ok(me(), tally)).toMatchObject({ hoursTally: { experience: { signedMinutes: 20 } } });
  });

  it('[PR1] a name in a note that was refused stands in no log and in no trail', async () => {
    const written: string[] = [];
    const spies = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0));
    expect(await refused({ note: 'Met with Wilhelmina Canary, SSN 123-45-6789.' })).toBe('HOURS_NOTE_IDENTIFIES_SOMEBODY');
    for (const spy of spies) spy.mockRestore();
    expect(written.join()).not.toMatch(/Canary|123-45-6789/);
    const trail = await api.dataSource.manager.findBy(AuditEntry, { actorId: me() });
    expect(JSON.stringify(trail)).not.toMatch(/Canary|123-45-6789/);
  });
});
