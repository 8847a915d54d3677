import { aMember, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { Activity, hoursEntities, HoursModule, Placement } from '../index';
import { aPlacementScene, hoursDocuments, sent, signed, toLog } from '../testing';
import type { HoursScene } from '../testing';
import { monthsUntil } from './hours-report.rules';

const group = '{ format role disclosure numbers { people minutes } }';
const REPORT = `query ($id: ID!) { hoursReport(organisationId: $id) { csv periods { period all ${group} byFormat ${group} byRole ${group} } } }`;

interface Group { format: string | null; role: string | null; disclosure: string; numbers: { people: number; minutes: number } | null }
interface Report { csv: string; periods: { period: string | null; all: Group; byFormat: Group[]; byRole: Group[] }[] }

let api: TestApi;
let scene: HoursScene;
const read = async (personId: string) => (await api.ok<{ hoursReport: Report }>(personId, REPORT, { id: scene.site.id })).hoursReport;
const minutesBy = (groups: readonly Group[]) => Object.fromEntries(groups.map(({ format, role, numbers }) => [format ?? role ?? 'other', numbers?.minutes ?? null]));
/** Another trainee at the same site, under the same supervisor. */
async function another(): Promise<HoursScene> {
  const trainee = await aPerson(api);
  const { id: _, ...terms } = scene.placement;
  const placement = await api.dataSource.manager.save(Placement, { ...terms, traineeId: trainee.id });
  return { ...scene, trainee, placement };
}

beforeAll(async () => {
  api = await startApi({ modules: [HoursModule], entities: hoursEntities });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aPlacementScene(api);
});

it('[N6] each hours category carries its usual format and its role, and an entry says its own', async () => {
  const { hoursCategories } = await api.ok<{ hoursCategories: { activity: string; format: string | null; role: string | null }[] }>(scene.trainee.id, '{ hoursCategories { activity format role } }');
  expect(hoursCategories).toHaveLength(Object.values(Activity).length);
  expect(hoursCategories).toContainEqual({ activity: 'GROUP_FACILITATION', format: 'PEER_LED_GROUP', role: 'FACILITATION' });
  expect(hoursCategories).toContainEqual({ activity: 'DOCUMENTATION', format: null, role: null });
  const log = hoursDocuments.log.replace('{ id ', '{ id format ');
  const usual = await api.ok(scene.trainee.id, log, { input: toLog(scene.placement) });
  expect(usual).toMatchObject({ logHours: { format: 'PEER_LED_GROUP' } });
  const online = await api.ok(scene.trainee.id, log, { input: toLog(scene.placement, { workedOn: '2026-11-19', format: 'ONLINE' }) });
  expect(online).toMatchObject({ logHours: { format: 'ONLINE' } });
});

it('[N6] cuts the signed hours of a supervisor by format and role, month by month', async () => {
  await signed(api, scene);
  await signed(api, scene, { workedOn: '2026-11-19', format: 'ONLINE', minutes: 60 });
  await signed(api, scene, { workedOn: '2026-10-19', activity: Activity.RECOVERY_PLANNING, minutes: 30 });
  await signed(api, scene, { workedOn: '2026-10-20', activity: Activity.DOCUMENTATION, minutes: 15 });
  await signed(api, scene, { workedOn: '2026-10-21', activity: Activity.SUPERVISION_GROUP, minutes: 45 });
  await sent(api, scene, { workedOn: '2026-11-18' });
  const { periods } = await read(scene.supervisor.id);
  expect(periods).toHaveLength(13);
  expect(periods.slice(0, 4).map(({ period, all }) => [period, all.numbers])).toEqual([
    [null, { people: 1, minutes: 225 }],
    ['2026-11-01', { people: 1, minutes: 180 }],
    ['2026-10-01', { people: 1, minutes: 45 }],
    ['2026-09-01', { people: 0, minutes: 0 }],
  ]);
  expect(minutesBy(periods[0]?.byFormat ?? [])).toEqual({ ONE_TO_ONE: 30, PEER_LED_GROUP: 120, PEER_RUN_ORGANISATION: 0, ONLINE: 60, other: 15 });
  expect(minutesBy(periods[0]?.byRole ?? [])).toEqual({ MENTORSHIP: 0, FACILITATION: 180, CRISIS_SUPPORT: 0, RECOVERY_PLANNING: 30, other: 15 });
  expect(minutesBy(periods[2]?.byFormat ?? [])).toEqual({ ONE_TO_ONE: 30, PEER_LED_GROUP: 0, PEER_RUN_ORGANISATION: 0, ONLINE: 0, other: 15 });
});

it('[N6] counts an entry from before the format was asked by the usual one of its activity', async () => {
  const id = await sent(api, scene);
  await api.dataSource.query('update hours.entry set format = null where id = $1', [id]);
  await api.dataSource.query(`update hours.entry set state = 'SIGNED' where id = $1`, [id]);
  expect(minutesBy((await read(scene.supervisor.id)).periods[0]?.byFormat ?? [])).toMatchObject({ PEER_LED_GROUP: 120 });
});

it('[N6] tells an administrator the hours of all, without groups in which people could be guessed', async () => {
  const others = [await another(), await another(), await another()];
  for (const each of [scene, ...others]) await signed(api, each);
  for (const each of others) await signed(api, each, { workedOn: '2026-11-18', activity: Activity.ONE_TO_ONE, minutes: 30 });
  await signed(api, scene, { workedOn: '2026-11-19', format: 'ONLINE', minutes: 60 });
  const admin = await aMember(api, Role.ORG_ADMIN, scene.site);
  const { periods, csv } = await read(admin.id);
  expect(periods[0]?.all).toMatchObject({ disclosure: 'TOLD', numbers: { people: 4, minutes: 630 } });
  expect(periods[0]?.byFormat.map(({ format, disclosure }) => [format, disclosure])).toEqual([['ONE_TO_ONE', 'WITHHELD'], ['PEER_LED_GROUP', 'TOLD'], ['PEER_RUN_ORGANISATION', 'TOLD'], ['ONLINE', 'FEW']]);
  expect(csv).toContain('all,format,ONLINE,,,FEW\r\n');
});

it('[N6] a supervisor reads only those they supervise, and nobody else reads any', async () => {
  await signed(api, scene);
  const colleague = await aMember(api, Role.SUPERVISOR, scene.site);
  expect((await read(colleague.id)).periods[0]?.all.numbers).toEqual({ people: 0, minutes: 0 });
  for (const role of [Role.SUPERVISOR, Role.ORG_ADMIN]) expect(await api.refusal((await aMember(api, role)).id, REPORT, { id: scene.site.id })).toBe('NOT_FOUND');
  expect(await api.refusal(scene.trainee.id, REPORT, { id: scene.site.id })).toBe('FORBIDDEN');
});

it.each([['2026-11-23', '2025-12-01'], ['2026-12-31', '2026-01-01'], ['2026-01-01', '2025-02-01']])('the twelve months up to %s begin on %s', (today, first) => {
  const months = monthsUntil(today);
  expect([months[0], months.at(-1), months.length]).toEqual([first, `${today.slice(0, 7)}-01`, 12]);
});
