import { aPerson, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursEntry, HoursModule } from '../index';
import { aPlacementScene, hoursDocuments, someHours, toLog } from '../testing';
import type { HoursScene } from '../testing';

const { log, correct, discard } = hoursDocuments;

describe('[D2] [CE3] an entry that a phone sends again', () => {
  let api: TestApi;
  let scene: HoursScene;
  const me = () => scene.trainee.id;
  const count = () => api.dataSource.manager.countBy(HoursEntry, { traineeId: me() });

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    scene = await aPlacementScene(api);
  });

  it('is answered as before and is one entry', async () => {
    const input = toLog(scene.placement);
    const first = await api.ok(me(), log, { input });
    expect(await api.ok(me(), log, { input })).toEqual(first);
    expect(first).toMatchObject({ logHours: { id: input.id } });
    expect(await count()).toBe(1);
  });

  it('is one entry when twenty answers were lost at the same moment', async () => {
    const input = toLog(scene.placement);
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.refusal(me(), log, { input })));
    expect(answers).toEqual(Array(20).fill('NONE'));
    expect(await count()).toBe(1);
  });

  it.each([{ minutes: 90 }, { note: 'Another topic.' }, { startTime: '13:00' }, { workedOn: '2026-11-19' }, { format: 'ONLINE' }])('is refused with other words under its id: %p', async (change) => {
    const input = toLog(scene.placement);
    await api.ok(me(), log, { input });
    expect(await api.refusal(me(), log, { input: { ...input, ...change } })).toBe('HOURS_ID_REUSED');
    expect(await count()).toBe(1);
  });

  it('[N3] is the same one where it was first sent before anybody was asked with whom it was', async () => {
    const input = toLog(scene.placement, { activity: 'ONE_TO_ONE' });
    const first = await api.ok(me(), log, { input });
    await api.dataSource.query(`alter table audit.entry disable trigger user; update audit.entry set after = after - 'served' where record_id = '${input.id}'; alter table audit.entry enable trigger user`);
    expect(await api.ok(me(), log, { input })).toEqual(first);
    expect(await api.refusal(me(), log, { input: { ...input, served: 'NEWCOMER' } })).toBe('HOURS_ID_REUSED');
  });

  it('waits for the first that still runs, and is answered as that was', async () => {
    const input = toLog(scene.placement);
    const runner = api.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`made ${input.id}`]);
    const both = [api.ok(me(), log, { input }), api.ok(me(), log, { input })];
    const waiting = async () => Number((await api.dataSource.query<{ n: string }[]>(`select count(*) n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]?.n);
    while ((await waiting()) < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await count()).toBe(0);
    await runner.rollbackTransaction();
    await runner.release();
    const [one, other] = await Promise.all(both);
    expect(one).toEqual(other);
    expect(await count()).toBe(1);
  });

  it('is one entry also a month later: the id is kept as long as what it made', async () => {
    const input = toLog(scene.placement);
    const first = await api.ok(me(), log, { input });
    const today = api.now;
    api.now = new Date('2026-12-23T15:00:00.000Z');
    expect(await api.ok(me(), log, { input })).toEqual(first);
    api.now = today;
    expect(await count()).toBe(1);
  });

  it('is refused for another place', async () => {
    const input = toLog(scene.placement);
    await api.ok(me(), log, { input });
    const second = await aPlacementScene(api, { traineeId: me() });
    expect(await api.refusal(me(), log, { input: { ...input, placementId: second.placement.id } })).toBe('HOURS_ID_REUSED');
  });

  it('comes late: a change that was made since stays', async () => {
    const input = toLog(scene.placement);
    await api.ok(me(), log, { input });
    await api.ok(me(), correct, { id: input.id, input: someHours(scene.placement, { minutes: 30 }) });
    expect(await api.ok(me(), log, { input })).toMatchObject({ logHours: { id: input.id, minutes: 30 } });
  });

  it('does not come back once it was taken off the list', async () => {
    const input = toLog(scene.placement);
    await api.ok(me(), log, { input });
    await api.ok(me(), discard, { id: input.id });
    expect(await api.refusal(me(), log, { input })).toBe('NOT_FOUND');
    expect(await count()).toBe(0);
  });

  it('tells nothing to somebody else who uses its id, and takes no word for an id', async () => {
    const input = toLog(scene.placement);
    await api.ok(me(), log, { input });
    const other = await aPlacementScene(api, { traineeId: (await aPerson(api)).id });
    expect(await api.refusal(other.placement.traineeId, log, { input: { ...input, placementId: other.placement.id } })).toBe('NOT_FOUND');
    expect(await api.refusal(me(), log, { input: toLog(scene.placement, { id: 'not-an-id' }) })).toBe('BAD_USER_INPUT');
  });

  it('cannot be two rows even where the rules are passed by: the primary key refuses', async () => {
    const input = toLog(scene.placement);
    await api.ok(me(), log, { input });
    const entry = await api.dataSource.manager.findOneByOrFail(HoursEntry, { id: input.id });
    await expect(api.dataSource.manager.insert(HoursEntry, entry)).rejects.toThrow('entry_pkey');
  });
});
