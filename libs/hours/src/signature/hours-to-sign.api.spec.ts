import { randomUUID } from 'node:crypto';
import { ActorLoader } from '@waymark/identity';
import { aPerson, startApi } from '@waymark/identity/testing';
import { found } from '@waymark/kernel';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursEntry, HoursModule, HoursToSignService, Placement } from '../index';
import { aPlacementScene, attestation, daysBefore, hoursDocuments, sent, shown, signed } from '../testing';
import type { HoursScene } from '../testing';

const page = '{ hoursToSign { hasMore groups { person { name } minutes items { flags entry { id } } } } }';

interface Page {
  hoursToSign: { hasMore: boolean; groups: { minutes: number; items: { flags: string[]; entry: { id: string } }[] }[] };
}

interface Shown {
  hoursToSign: { groups: { items: { contentHash: string; entry: { id: string } }[] }[] };
}

describe('the page of a supervisor', () => {
  let api: TestApi;
  let scene: HoursScene;
  const read = async () => (await api.ok<Page>(scene.supervisor.id, page)).hoursToSign;
  const asSupervisor = async () => api.ctx(found(await api.app.get(ActorLoader).load(scene.supervisor.id)));
  const readWhole = () => api.ok(scene.supervisor.id, hoursDocuments.toSign);

  beforeAll(async () => {
    api = await startApi({ modules: [HoursModule], entities: hoursEntities });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    scene = await aPlacementScene(api, { startsOn: '2024-01-01' });
  });

  /** The same entry again, on as many days before. */
  const repeat = (id: string, count: number) =>
    api.dataSource.query(
      `with made as (select gen_random_uuid() as id, n from generate_series(1, $2::int) n)
      insert into hours.entry (id, root_id, trainee_id, placement_id, worked_on, start_time, time_zone, starts_at, ends_at, minutes, activity, domain, note, state, created_at, sent_at)
      select made.id, made.id, trainee_id, placement_id, worked_on - n, start_time, time_zone, starts_at - n * interval '24 hours', ends_at - n * interval '24 hours', minutes, activity, domain, note, state, created_at, sent_at
      from hours.entry, made where entry.id = $1`,
      [id, count],
    );

  const another = async (): Promise<HoursScene> => {
    const trainee = await aPerson(api);
    return { ...scene, trainee, placement: await api.dataSource.manager.save(Placement, { ...scene.placement, id: randomUUID(), traineeId: trainee.id }) };
  };

  it('[D4] is read in four statements, and shown in one number of them, however many entries of however many people wait', async () => {
    await sent(api, scene);
    const few = await statementsDuring(readWhole);
    for (const workedOn of daysBefore('2026-11-19', 4)) await sent(api, scene, { workedOn });
    await sent(api, await another());
    const many = await statementsDuring(readWhole);
    expect(many).toHaveLength(few.length);
    const ctx = await asSupervisor();
    expect(await statementsDuring(() => api.app.get(HoursToSignService).page(ctx))).toHaveLength(4);
  });

  it('shows 500 entries and says that more wait, until they fit', async () => {
    await repeat(await sent(api, scene), 500);
    const { hasMore, groups } = await read();
    expect([hasMore, groups.flatMap(({ items }) => items).length, groups[0]?.minutes]).toEqual([true, 500, 500 * 120]);
    await api.ok(scene.supervisor.id, hoursDocuments.decide, { input: { sign: await shown(api, [groups[0]?.items.at(-1)?.entry.id ?? '']), return: [], attestation } });
    const rest = await read();
    expect([rest.hasMore, rest.groups[0]?.items.length]).toEqual([false, 500]);
  });

  it('[D4] is decided whole in one act: 500 entries, some signed and the rest given back', async () => {
    await api.dataSource.query(`update identity.membership set started_at = '2024-01-01' where person_id = $1`, [scene.supervisor.id]);
    await repeat(await sent(api, scene), 500);
    const toSign = (await readWhole()) as Shown;
    const items = toSign.hoursToSign.groups.flatMap((group) => group.items);
    const sign = items.slice(20).map(({ entry: { id }, contentHash }) => ({ id, contentHash }));
    const back = items.slice(0, 20).map(({ entry: { id } }) => ({ id, reason: 'Which group?' }));
    const { decideHours } = await api.ok<{ decideHours: { signed: unknown[]; returned: unknown[] } }>(scene.supervisor.id, hoursDocuments.decide, { input: { sign, return: back, attestation } });
    expect([decideHours.signed.length, decideHours.returned.length]).toEqual([480, 20]);
    expect(await read()).toMatchObject({ hasMore: false, groups: [{ items: [{}] }] });
  });

  it('[D4] holds more than one act may decide: one entry over, and nothing of it is decided', async () => {
    await repeat(await sent(api, scene), 500);
    const ids = (await api.dataSource.query<{ id: string }[]>('select id from hours.entry where trainee_id = $1', [scene.trainee.id])).map(({ id }) => id);
    expect(await api.refusal(scene.supervisor.id, hoursDocuments.decide, { input: { sign: await shown(api, ids), return: [], attestation } })).toBe('BAD_USER_INPUT');
    expect((await read()).hasMore).toBe(true);
  });

  it('knows what is usual from all that the person ever had signed, and from nobody else', async () => {
    for (const workedOn of daysBefore('2026-11-10', 4)) await signed(api, scene, { workedOn, minutes: 60 });
    await sent(api, scene);
    await sent(api, await another());
    const flags = (await read()).groups.flatMap(({ items }) => items.map((item) => item.flags.includes('ABOVE_USUAL')));
    expect(flags.sort()).toEqual([false, true]);
  });

  it('holds an entry with every column as it is stored', async () => {
    const id = await sent(api, scene);
    const [group] = await api.app.get(HoursToSignService).groups(await asSupervisor());
    expect(group?.items[0]?.entry).toEqual({ ...(await api.dataSource.manager.findOneByOrFail(HoursEntry, { id })) });
  });
});
