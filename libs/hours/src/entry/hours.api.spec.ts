import { aPerson, startApi } from '@waymark/identity/testing';
import { poolOf } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursEntry, HoursModule } from '../index';
import { aPlacementScene, daysBefore, hoursDocuments, logged, sent, signed, someHours, toLog } from '../testing';
import type { HoursScene } from '../testing';

const { log, correct, discard, send, list, tally, decide } = hoursDocuments;

describe('a trainee who logs hours', () => {
  let api: TestApi;
  let scene: HoursScene;
  const me = () => scene.trainee.id;
  const refused = (with_: Record<string, unknown>) => api.refusal(me(), log, { input: toLog(scene.placement, with_) });

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    scene = await aPlacementScene(api);
  });

  it('gets the instants of the site, whatever the zone of the phone', async () => {
    const { logHours } = await api.ok<{ logHours: { startsAt: string; endsAt: string; state: string } }>(me(), log, { input: toLog(scene.placement) });
    expect(logHours).toMatchObject({ state: 'DRAFT', startsAt: '2026-11-20T15:00:00.000Z', endsAt: '2026-11-20T17:00:00.000Z' });
  });

  it('may begin at the minute at which other work ended', async () => {
    await logged(api, scene);
    await expect(logged(api, scene, { startTime: '11:00', minutes: 60 })).resolves.toEqual(expect.any(String));
    await expect(logged(api, scene, { startTime: '08:00', minutes: 60 })).resolves.toEqual(expect.any(String));
  });

  it.each([
    ['HOURS_OVERLAP', { startTime: '10:59', minutes: 30 }],
    ['HOURS_TOO_SHORT', { startTime: '12:00', minutes: 4 }],
    ['HOURS_TOO_SHORT', { startTime: '12:00', minutes: -60 }],
    ['HOURS_TOO_LONG', { workedOn: '2026-11-18', minutes: 1441 }],
    ['HOURS_IN_FUTURE', { workedOn: '2026-11-23', startTime: '08:30' }],
    ['HOURS_OUTSIDE_PLACEMENT', { workedOn: '2025-12-31' }],
    ['HOURS_TOO_OLD', { workedOn: '2026-08-01' }],
    ['HOURS_DAILY_CAP', { startTime: '12:00', minutes: 485 }],
    ['HOURS_TIME_SKIPPED', { workedOn: '2026-03-08', startTime: '02:30' }],
    ['BAD_USER_INPUT', { startTime: '25:00' }],
    ['BAD_USER_INPUT', { minutes: 7.5 }],
    ['BAD_USER_INPUT', { workedOn: '2026-02-30' }],
  ])('is refused at once with %s', async (code, with_) => {
    await logged(api, scene);
    expect(await refused(with_)).toBe(code);
  });

  describe('[N3] with whom it was', () => {
    const one = `query ($id: ID!) { hoursEntry(id: $id) { served } }`;
    const served = async (with_: Record<string, unknown>) => {
      const { id } = (await api.ok<{ logHours: { id: string } }>(me(), log, { input: toLog(scene.placement, with_) })).logHours;
      return { id, ...(await api.ok<{ hoursEntry: { served: string | null } }>(me(), one, { id })).hoursEntry };
    };

    it('is kept where it was said of mentoring, and is nothing where nobody said it', async () => {
      expect(await served({ activity: 'ONE_TO_ONE', served: 'NEWCOMER' })).toMatchObject({ served: 'NEWCOMER' });
      expect(await served({ activity: 'COMMUNITY_LINKAGE', served: 'AFTERCARE', startTime: '11:00', minutes: 30 })).toMatchObject({ served: 'AFTERCARE' });
      expect(await served({ activity: 'ONE_TO_ONE', startTime: '12:00', minutes: 30 })).toMatchObject({ served: null });
      expect(await api.refusal(me(), log, { input: toLog(scene.placement, { activity: 'ONE_TO_ONE', startTime: '13:00', served: 'Maria' }) })).toBe('BAD_USER_INPUT');
    });

    it('is not asked of other work, whatever is sent, and goes when the work becomes other work', async () => {
      expect(await served({ activity: 'CRISIS_SUPPORT', served: 'NEWCOMER' })).toMatchObject({ served: null });
      const { id } = await served({ activity: 'ONE_TO_ONE', served: 'NEITHER', startTime: '11:00', minutes: 30 });
      await api.ok(me(), correct, { id, input: someHours(scene.placement, { activity: 'GROUP_FACILITATION', served: 'NEITHER', startTime: '11:00', minutes: 30 }) });
      expect(await api.ok(me(), one, { id })).toEqual({ hoursEntry: { served: null } });
      await expect(api.dataSource.query(`update hours.entry set served = 'NEWCOMER' where id = $1`, [id])).rejects.toThrow('served_is_asked');
    });
  });

  it('has one daily cap over all sites', async () => {
    await logged(api, scene, { minutes: 540 });
    const second = await aPlacementScene(api, { traineeId: me() });
    expect(await api.refusal(me(), log, { input: toLog(second.placement, { startTime: '18:00', minutes: 61 }) })).toBe('HOURS_DAILY_CAP');
    await api.ok(me(), log, { input: toLog(second.placement, { startTime: '18:00', minutes: 60 }) });
  });

  it('keeps one of twenty entries that are saved at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.refusal(me(), log, { input: toLog(scene.placement) })));
    expect(answers.filter((code) => code === 'NONE')).toHaveLength(1);
    expect(answers.filter((code) => code === 'HOURS_OVERLAP')).toHaveLength(19);
  });

  it('cannot overlap even where the rules are passed by: the database refuses', async () => {
    const id = await logged(api, scene);
    const same = 'trainee_id, placement_id, worked_on, start_time, time_zone, starts_at, ends_at, minutes, activity, domain, note, state, created_at';
    const insert = `insert into hours.entry (id, root_id, ${same}) select n, n, ${same} from hours.entry, gen_random_uuid() n where id = $1`;
    await expect(api.dataSource.query(insert, [id])).rejects.toThrow('no_overlap');
  });

  it('works through the hour that happens twice when clocks go back in Chicago', async () => {
    const input = toLog(scene.placement, { workedOn: '2026-11-01', startTime: '00:30', minutes: 180 });
    const { logHours } = await api.ok<{ logHours: { startsAt: string; endsAt: string } }>(me(), log, { input });
    expect(logHours).toMatchObject({ startsAt: '2026-11-01T05:30:00.000Z', endsAt: '2026-11-01T08:30:00.000Z' });
    expect(await refused({ workedOn: '2026-11-01', startTime: '02:29', minutes: 30 })).toBe('HOURS_OVERLAP');
    expect(await refused({ workedOn: '2026-11-01', startTime: '02:30', minutes: 30 })).toBe('NONE');
  });

  it('cannot log for somebody else', async () => {
    const stranger = await aPerson(api);
    expect(await api.refusal(stranger.id, log, { input: toLog(scene.placement) })).toBe('NOT_FOUND');
    expect(await api.refusal(scene.supervisor.id, log, { input: toLog(scene.placement) })).toBe('NOT_FOUND');
  });

  it('changes and discards what is not sent, and nothing after that', async () => {
    const id = await logged(api, scene);
    await api.ok(me(), correct, { id, input: someHours(scene.placement, { minutes: 90 }) });
    await api.ok(me(), send, { ids: [id] });
    expect(await api.refusal(me(), correct, { id, input: someHours(scene.placement) })).toBe('HOURS_NOT_OPEN');
    expect(await api.refusal(me(), discard, { id })).toBe('HOURS_NOT_OPEN');
    expect(await api.refusal(me(), send, { ids: [id] })).toBe('HOURS_NOT_OPEN');
    const draft = await logged(api, scene, { startTime: '14:00' });
    await api.ok(me(), discard, { id: draft });
    expect(await api.dataSource.manager.countBy(HoursEntry, { traineeId: me() })).toBe(1);
  });

  it('sends all of a batch or none', async () => {
    const [first, second] = [await logged(api, scene), await sent(api, scene, { startTime: '14:00' })];
    expect(await api.refusal(me(), send, { ids: [first, second] })).toBe('HOURS_NOT_OPEN');
    expect(await api.dataSource.manager.findOneByOrFail(HoursEntry, { id: first })).toMatchObject({ state: 'DRAFT' });
  });

  it('sees signed and pending minutes apart, work and supervision apart', async () => {
    const [today = '', before = '', third = ''] = daysBefore('2026-11-20', 3);
    await signed(api, scene, { workedOn: today });
    await signed(api, scene, { workedOn: before, minutes: 60, activity: 'SUPERVISION_INDIVIDUAL' });
    await sent(api, scene, { workedOn: third, minutes: 45 });
    const answer = await api.ok<{ hoursTally: unknown }>(me(), tally);
    expect(answer.hoursTally).toMatchObject({
      experience: { signedMinutes: 120, pendingMinutes: 45 },
      supervision: { signedMinutes: 60, pendingMinutes: 0 },
      waiting: 1,
      unsent: 0,
      returned: 0,
      days: [{ on: third, minutes: 45 }, { on: before, minutes: 60 }, { on: today, minutes: 120 }],
    });
  });

  it('shows a draft to nobody but the trainee', async () => {
    const id = await logged(api, scene);
    const one = `query ($id: ID!) { hoursEntry(id: $id) { id } }`;
    expect(await api.refusal(scene.supervisor.id, one, { id })).toBe('NOT_FOUND');
    await api.ok(me(), send, { ids: [id] });
    await api.ok(scene.supervisor.id, one, { id });
    expect(await api.refusal((await aPerson(api)).id, one, { id })).toBe('NOT_FOUND');
  });

  it('lists only their own entries', async () => {
    await logged(api, scene);
    const other = await aPlacementScene(api);
    await logged(api, other);
    const { hours } = await api.ok<{ hours: { nodes: { viewerCan: unknown }[] } }>(me(), list);
    expect(hours.nodes).toHaveLength(1);
    expect(hours.nodes[0]?.viewerCan).toEqual({ correct: true, amend: false, decide: false });
  });

  it('[GQ13] cannot ask for lists in lists in lists: refused before anything is read', async () => {
    let reads = 0;
    poolOf(api.dataSource).on('acquire', () => (reads += 1));
    expect(await api.refusal(null, '{ hours(first: 100) { nodes { versions { versions { versions { id } } } } } }')).toBe('COST_LIMITED');
    expect(reads).toBe(0);
    expect(await api.refusal(null, '{ hours(first: 100) { nodes { versions { id } } } }')).toBe('UNAUTHENTICATED');
  });

  it('cannot sign: the operation is for supervisors', async () => {
    const id = await sent(api, scene);
    expect(await api.refusal(me(), decide, { input: { sign: [{ id, contentHash: 'x' }], return: [], attestation: 'x' } })).toBe('FORBIDDEN');
    expect(await api.refusal(null, decide, { input: { sign: [{ id, contentHash: 'x' }], return: [], attestation: 'x' } })).toBe('UNAUTHENTICATED');
  });
});
