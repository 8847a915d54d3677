import { Membership } from '@waymark/identity';
import { aPerson, startApi } from '@waymark/identity/testing';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursModule, Placement } from '../index';
import { aPlacementScene, daysBefore, logged, sent, signed } from '../testing';
import type { HoursScene } from '../testing';

describe("a person's own log as a file", () => {
  let api: TestApi;
  let scene: HoursScene;

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    scene = await aPlacementScene(api);
  });

  const file = (path: string, personId: string | null = scene.trainee.id) => api.http.get(`/files/hours/${path}`).set(personId === null ? {} : { 'x-test-person': personId }).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(null, Buffer.concat(parts)));
  });
  const rows = async (path = 'log.csv', personId = scene.trainee.id) => String((await file(path, personId).expect(200)).body as Buffer).trim().split('\r\n').slice(1);
  const refused = async (path: string) => JSON.parse(String((await file(path)).body as Buffer)) as { code: string };

  it('[D11] is theirs as CSV and as PDF, also after they left the program', async () => {
    await signed(api, scene);
    await sent(api, scene, { startTime: '14:00' });
    await api.dataSource.manager.update(Placement, { id: scene.placement.id }, { endsOn: '2026-11-20' });
    await api.dataSource.manager.update(Membership, { personId: scene.trainee.id }, { endedAt: api.now });
    const [first = '', second = ''] = await rows();
    expect(first).toMatch(/^2026-11-20,09:00,11:00,America\/Chicago,120,2:00,experience,group_facilitation,.*,signed,Sam Whitaker,role,account,2026-11-23T15:00:00\.000Z,[0-9a-f]{64},/);
    expect(second).toContain(',sent,,,,,,,');
    const pdf = await file('log.pdf').expect(200);
    expect(pdf.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store', 'content-disposition': 'attachment; filename="log.pdf"' });
    expect((pdf.body as Buffer).subarray(0, 8).toString()).toBe('%PDF-1.7');
  });

  it('[HR15] takes no note along', async () => {
    await signed(api, scene, { note: 'Wellness group, topic sleep.' });
    expect((await rows()).join()).not.toContain('topic sleep');
  });

  it('[AZ17] is nobody else\'s: a supervisor gets their own, and a stranger an empty one', async () => {
    await signed(api, scene);
    expect(await rows('log.csv', scene.supervisor.id)).toEqual([]);
    expect(await rows('log.csv', (await aPerson(api)).id)).toEqual([]);
    for (const path of ['log.csv', 'log.pdf']) expect((await file(path, null)).status).toBe(401);
  });

  it('is cut by days, both in it, and refuses days that are none', async () => {
    for (const workedOn of daysBefore('2026-11-20', 3)) await logged(api, scene, { workedOn });
    expect(await rows('log.csv?from=2026-11-19&to=2026-11-19')).toHaveLength(1);
    expect(await rows('log.csv?from=2026-11-19')).toHaveLength(2);
    expect(await refused('log.csv?from=2026-11-20&to=2026-11-19')).toMatchObject({ code: 'HOURS_LOG_DAYS_REVERSED' });
    expect(await refused('log.pdf?from=2026-02-30')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('log.csv?to=2026-02-20&to=2026-02-21')).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('[M1] leaves a line in the trail, and is stopped after ten an hour', async () => {
    await logged(api, scene);
    for (let count = 0; count < 10; count += 1) await file('log.csv?from=2026-01-01').expect(200);
    expect(await refused('log.pdf')).toMatchObject({ code: 'RATE_LIMITED' });
    const trail = await api.dataSource.query(`select actor_id, after from audit.entry where action = 'hours.log-taken' and record_id = $1`, [scene.trainee.id]);
    expect(trail).toHaveLength(10);
    expect(trail[0]).toEqual({ actor_id: scene.trainee.id, after: { from: '2026-01-01', to: null, as: 'csv', entries: 1 } });
  });

  it('is read in one number of statements, however long it is', async () => {
    await logged(api, scene);
    const few = await statementsDuring(() => file('log.csv').expect(200));
    for (const workedOn of daysBefore('2026-11-19', 12)) await logged(api, scene, { workedOn });
    expect(await statementsDuring(() => file('log.csv').expect(200))).toHaveLength(few.length);
  });

  it('stops at the longest log before anything is drawn', async () => {
    const { dataSource } = api;
    await logged(api, scene);
    await dataSource.query(`
      insert into hours.entry (id, root_id, trainee_id, placement_id, worked_on, start_time, time_zone, starts_at, ends_at, minutes, activity, domain, note, state, created_at)
      select id, id, trainee_id, placement_id, '2010-01-01', start_time, time_zone, starts_at + n * interval '-1 day', ends_at + n * interval '-1 day', minutes, activity, domain, note, state, created_at
        from (select gen_random_uuid() as id, n, trainee_id, placement_id, start_time, time_zone, starts_at, ends_at, minutes, activity, domain, note, state, created_at from hours.entry, generate_series(1, 5000) as n where trainee_id = $1) as many`, [scene.trainee.id]);
    expect(await refused('log.pdf')).toMatchObject({ code: 'HOURS_LOG_TOO_LONG' });
    expect(await rows('log.csv?from=2026-01-01')).toHaveLength(1);
  });
});
