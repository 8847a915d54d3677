import { randomUUID } from 'node:crypto';
import { Organisation } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { aMember, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursModule, useLinkSessions, WeeklyMessageService } from '../index';
import { aPlacementScene, attestation, enterLink, hoursDocuments, mailedToken, sent, shown, signed, someHours, toLog } from '../testing';
import type { HoursScene } from '../testing';

const OPEN = 'mutation ($input: OpenPlacementInput!) { openPlacement(input: $input) { id organisation { id name kind timeZone } supervisor { name } } }';
const PLACEMENTS = '{ placements(first: 100) { nodes { id organisation { name } } } }';

interface Opened {
  openPlacement: { id: string; organisation: { id: string; kind: string; timeZone: string } };
}

let api: TestApi;
let trainee: Person;

beforeAll(async () => {
  api = await startApi({ modules: [HoursModule], entities: hoursEntities, prepare: useLinkSessions });
});
afterAll(() => api.close());
beforeEach(async () => {
  trainee = await aPerson(api, { legalName: 'Ana Reyes' });
});

const mailbox = () => `lee.${randomUUID().slice(0, 8)}@shelter.example`;
const input = (person: Person, with_: Record<string, unknown> = {}) => ({
  input: { place: { name: 'Night shelter', timeZone: 'America/Denver' }, traineeEmail: person.email, startsOn: '2026-11-01', endsOn: null, dailyCapMinutes: 480, supervisor: { name: 'Lee Park', email: 'lee@shelter.example', locale: 'en' }, ...with_ },
});
const open = async (person: Person, with_ = {}) => (await api.ok<Opened>(person.id, OPEN, input(person, with_))).openPlacement;
const state = async (id: string) => (await api.dataSource.query<{ state: string }[]>('select state from hours.entry where id = $1', [id]))[0]?.state;

/** The role at a site is over, as an administrator or the import of a list ends it. */
const leave = (personId: string, organisationId: string) => api.dataSource.query('update identity.membership set ended_at = $3 where person_id = $1 and organisation_id = $2', [personId, organisationId, api.now]);

describe('[D11] a place that is not on the platform', () => {
  it('is opened by a trainee who belongs nowhere, and its hours are signed from a link', async () => {
    const email = mailbox();
    const placement = await open(trainee, { supervisor: { name: 'Lee Park', email, locale: 'en' } });
    expect(placement).toMatchObject({ organisation: { name: 'Night shelter', kind: 'OUTSIDE_PLACE', timeZone: 'America/Denver' }, supervisor: { name: 'Lee Park' } });
    const { logHours } = await api.ok<{ logHours: { id: string; startsAt: string } }>(trainee.id, hoursDocuments.log, { input: toLog(placement) });
    expect(logHours.startsAt).toBe('2026-11-20T16:00:00.000Z');
    await api.ok(trainee.id, hoursDocuments.send, { ids: [logHours.id] });
    await api.app.get(WeeklyMessageService).writeToAll(api.ctx());
    const cookie = await enterLink(api, email, await mailedToken(api, email));
    await api.http.post('/link/decide').set('cookie', cookie).send({ sign: await shown(api, [logHours.id]), return: [], attestation, signerName: 'Lee Park' }).expect(201);
    expect(await state(logHours.id)).toBe('SIGNED');
  });

  it('is one place when the button is pressed twice, and another person\'s of the same name is another one', async () => {
    const [first, second] = await Promise.all([open(trainee), open(trainee)]);
    expect(second?.id).toBe(first?.id);
    expect((await open(trainee, { startsOn: '2026-11-02' })).organisation.id).toBe(first?.organisation.id);
    const other = await aPerson(api);
    expect((await open(other)).organisation.id).not.toBe(first?.organisation.id);
    expect(await api.refusal(other.id, OPEN, input(other, { place: null, organisationId: first?.organisation.id }))).toBe('NOT_FOUND');
    expect(await api.ok(other.id, PLACEMENTS)).toMatchObject({ placements: { nodes: [{ organisation: { name: 'Night shelter' } }] } });
  });

  it('may be called as an organisation of the platform is, and is not that one', async () => {
    const { site } = await aPlacementScene(api);
    expect((await open(trainee, { place: { name: site.name, timeZone: 'America/Denver' } })).organisation.id).not.toBe(site.id);
    await expect(api.dataSource.manager.insert(Organisation, { name: site.name, kind: site.kind, timeZone: 'America/Denver' })).rejects.toThrow('organisation_name_key');
  });

  it.each([
    ['PLACEMENT_SITE_UNFIT', { place: null }],
    ['PLACEMENT_SITE_UNFIT', { organisationId: randomUUID() }],
    ['FORBIDDEN', { supervisor: null }],
    ['PERSON_NAME_MISSING', { place: { name: '  ', timeZone: 'America/Denver' } }],
  ])('is refused with %s', async (code, with_) => {
    expect(await api.refusal(trainee.id, OPEN, input(trainee, with_))).toBe(code);
  });

  it('[AZ4] is opened for nobody else, whatever somebody is elsewhere', async () => {
    for (const role of [Role.ORG_ADMIN, Role.SUPERVISOR, Role.PROGRAM_STAFF]) expect(await api.refusal((await aMember(api, role)).id, OPEN, input(trainee))).toBe('FORBIDDEN');
    expect(await api.refusal(null, OPEN, input(trainee))).toBe('UNAUTHENTICATED');
  });

  it.each(['Etc/GMT+24', 'Etc/GMT+5', 'GMT+5', 'EST5EDT4', 'Mars/Olympus', '', 'america/denver; drop', '+05:00'])('[HR7] is in no zone %s', async (timeZone) => {
    expect(await api.refusal(trainee.id, OPEN, input(trainee, { place: { name: 'Shelter', timeZone } }))).toBe('PLACEMENT_ZONE_UNKNOWN');
  });
});

describe('[HR7] the clock of an entry', () => {
  it('is that of the site, whatever a client says, with the edition of the world\'s clocks', async () => {
    const scene = await aPlacementScene(api);
    const document = 'mutation ($input: LogHoursInput!) { logHours(input: $input) { id timeZone startsAt } }';
    expect(await api.refusal(scene.trainee.id, document, { input: { ...toLog(scene.placement), timeZone: 'Pacific/Kiritimati' } })).toBe('BAD_USER_INPUT');
    const { logHours } = await api.ok<{ logHours: { id: string; timeZone: string; startsAt: string } }>(scene.trainee.id, document, { input: toLog(scene.placement) });
    expect(logHours).toMatchObject({ timeZone: 'America/Chicago', startsAt: '2026-11-20T15:00:00.000Z' });
    const [row] = await api.dataSource.query<{ zones_version: string }[]>('select zones_version from hours.entry where id = $1', [logHours.id]);
    expect(row?.zones_version).toMatch(/^20\d\d[a-z]/);
  });

  it('does not move the day of what is written down when the site gets another zone', async () => {
    const scene = await aPlacementScene(api);
    const id = await signed(api, scene);
    await api.dataSource.query(`update identity.organisation set time_zone = 'Pacific/Kiritimati' where id = $1`, [scene.site.id]);
    expect(await api.ok(scene.trainee.id, 'query ($id: ID!) { hoursEntry(id: $id) { workedOn timeZone startsAt } }', { id })).toEqual({ hoursEntry: { workedOn: '2026-11-20', timeZone: 'America/Chicago', startsAt: '2026-11-20T15:00:00.000Z' } });
    await expect(api.dataSource.query(`update hours.entry set time_zone = 'Pacific/Kiritimati' where id = $1`, [id])).rejects.toThrow('does not change');
  });

  it('is one that PostgreSQL knows, too', async () => {
    const known = await api.dataSource.query<{ name: string }[]>('select name from pg_timezone_names');
    const names = new Set(known.map(({ name }) => name));
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('[D11] whoever left a program', () => {
  let scene: HoursScene;
  beforeEach(async () => {
    scene = await aPlacementScene(api, { traineeId: trainee.id, endsOn: '2026-11-20' });
    scene = { ...scene, trainee };
    await api.dataSource.query(`insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, 'TRAINEE', '2026-01-01')`, [trainee.id, scene.site.id]);
  });

  it('reads, sends, has signed and corrects what was worked there, and writes down hours from before the end', async () => {
    const draft = await api.ok<{ logHours: { id: string } }>(trainee.id, hoursDocuments.log, { input: toLog(scene.placement, { workedOn: '2026-11-17' }) });
    const before = await signed(api, scene, { workedOn: '2026-11-16' });
    const waiting = await sent(api, scene, { workedOn: '2026-11-18' });
    await leave(trainee.id, scene.site.id);
    await api.ok(trainee.id, hoursDocuments.send, { ids: [draft.logHours.id] });
    const late = await sent(api, scene, { workedOn: '2026-11-20' });
    await api.ok(scene.supervisor.id, hoursDocuments.decide, { input: { sign: await shown(api, [waiting, draft.logHours.id, late]), return: [], attestation } });
    const { amendHours } = await api.ok<{ amendHours: { id: string } }>(trainee.id, hoursDocuments.amend, { id: before, input: { ...someHours(scene.placement, { workedOn: '2026-11-16', minutes: 90 }), reason: 'It was less.' } });
    await api.ok(trainee.id, hoursDocuments.send, { ids: [amendHours.id] });
    await api.ok(scene.supervisor.id, hoursDocuments.decide, { input: { sign: await shown(api, [amendHours.id]), return: [], attestation } });
    const { hours } = await api.ok<{ hours: { nodes: { state: string }[] } }>(trainee.id, hoursDocuments.list);
    expect(hours.nodes.map((each) => each.state)).toEqual(Array(5).fill('SIGNED'));
    const csv = (await api.http.get('/files/hours/log.csv').set('x-test-person', trainee.id).expect(200)).text;
    expect(csv.trim().split('\n')).toHaveLength(6);
  });

  it('writes down nothing there for days after the end, and goes on at a place of their own', async () => {
    await leave(trainee.id, scene.site.id);
    expect(await api.refusal(trainee.id, hoursDocuments.log, { input: toLog(scene.placement, { workedOn: '2026-11-21' }) })).toBe('HOURS_OUTSIDE_PLACEMENT');
    const placement = await open(trainee);
    await api.ok(trainee.id, hoursDocuments.log, { input: toLog(placement, { workedOn: '2026-11-21' }) });
    expect(await api.refusal(trainee.id, hoursDocuments.log, { input: toLog(placement, { workedOn: '2026-11-21', startTime: '09:30' }) })).toBe('HOURS_OVERLAP');
    const { hoursTally } = await api.ok<{ hoursTally: { unsent: number } }>(trainee.id, '{ hoursTally { unsent } }');
    expect(hoursTally.unsent).toBe(1);
  });
});
