import { credentialsEntities, CredentialEventKind, CredentialsModule } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { aCredential, changeStanding } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule } from '../index';

const add = 'mutation($input: AddToRosterInput!) { addToRoster(input: $input) { id } }';
const say = 'mutation($watchId: ID!, $isCounted: Boolean!) { sayWhetherCounted(watchId: $watchId, isCounted: $isCounted) }';
const mine = 'query { myCredentials(first: 9) { nodes { watches { isCounted } } } }';
const state = 'mutation($input: StateProfileInput!) { stateProgramProfile(input: $input) { slug isPublic } }';
const profile = 'query($organisationId: ID!) { programProfile(organisationId: $organisationId) { slug offerMonths about { en es } } }';

let api: TestApi;
let program: Organisation;
let board: Organisation;
let staff: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...hoursEntities, ...programsEntities] });
  board = await anOrganisation(api);
});
beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  program = await anOrganisation(api);
  staff = await aMember(api, Role.PROGRAM_STAFF, program);
});
afterAll(() => api.close());

const said = (with_ = {}) => ({ input: { organisationId: program.id, isPublic: true, phone: '(555) 010-0134', about: { en: 'A place to <begin>.', es: '' }, policy: { en: '', es: '' }, supervisorRole: { en: '', es: '' }, languages: { en: '', es: '' }, openHours: { en: '', es: '' }, usualWait: { en: '', es: '' }, offerMonths: null, ...with_ } });
const stated = async (with_ = {}) => (await api.ok<{ stateProgramProfile: { slug: string } }>(staff.id, state, said(with_))).stateProgramProfile.slug;
const open = async (slug: string, lang = 'en') => api.http.get(`/programs/${slug}?lang=${lang}`);

interface Counted { readonly holder: Person; readonly watchId: string; readonly credential: Credential }

async function onStaff(isCounted: boolean, with_ = {}): Promise<Counted> {
  const holder = await aPerson(api);
  const credential = await aCredential(api, { holderId: holder.id, boardId: board.id, ...with_ });
  const watchId = (await api.ok<{ addToRoster: { id: string } }>(staff.id, add, { input: { organisationId: program.id, code: credential.code } })).addToRoster.id;
  if (isCounted) await api.ok(holder.id, say, { watchId, isCounted });
  return { holder, watchId, credential };
}

/** Signed work as the hours lib keeps it. */
async function worked(people: number, activity: string, workedOn: string, served: string | null = null): Promise<void> {
  const supervisor = await aMember(api, Role.SUPERVISOR, program);
  for (let i = 0; i < people; i += 1) {
    const trainee = await aPerson(api);
    const [placement] = await api.dataSource.query<{ id: string }[]>(`insert into hours.placement (organisation_id, trainee_id, supervisor_id, starts_on, daily_cap_minutes, created_at, created_by) values ($1, $2, $3, '2026-01-01', 480, $4, $3) returning id`, [program.id, trainee.id, supervisor.id, api.now]);
    await api.dataSource.query(
      `insert into hours.entry (id, root_id, trainee_id, placement_id, worked_on, start_time, time_zone, starts_at, ends_at, minutes, activity, served, domain, note, state, created_at, sent_at)
       select id, id, $1, $2, $3::date, '09:00', 'America/Chicago', $3::date + interval '15 hours', $3::date + interval '16 hours 30 minutes', 90, $4, $6, 'ADVOCACY', 'x', 'SIGNED', $5, $5 from gen_random_uuid() id`,
      [trainee.id, placement?.id, workedOn, activity, api.now, served],
    );
  }
}

describe('the public page of a program', () => {
  it('[N1] answers the four questions, each with when it was checked, without script, tracker or account, and small', async () => {
    const { text, headers, status } = await open(await stated());
    expect(status).toBe(200);
    for (const question of ['Are there groups led by peers?', 'Are there certified specialists on staff?', 'How does peer support work with clinical care?', 'Is there a mentor who stays?']) expect(text).toContain(`<h2>${question}</h2>`);
    expect(text.match(/Checked November 23, 2026 at 9:00 AM CST\./g)).toHaveLength(4);
    expect(text).toContain('A place to &lt;begin&gt;.');
    expect(text).toContain('href="tel:5550100134"');
    expect(text).toContain('itemtype="https://schema.org/MedicalOrganization"');
    expect(text).not.toMatch(/<script|<link|<img|<iframe|src=|url\(/);
    expect(text).not.toContain('noindex');
    expect(headers['x-robots-tag']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(Buffer.byteLength(text)).toBeLessThan(20_000);
  });

  it('[N1] says "not stated" and never "no" where nothing is known', async () => {
    const { text } = await open(await stated());
    expect(text.match(/not stated/gi)?.length).toBeGreaterThanOrEqual(7);
    expect(text).not.toMatch(/>No\b/);
    expect((await open(await stated(), 'es')).text.match(/no se dice/gi)?.length).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['en', ['<dt>Languages</dt><dd><span lang="en">English, and sign language by appointment</span></dd>', '<dt>Open</dt><dd><span lang="es">De lunes a viernes</span></dd>', '<dt>Usual wait</dt><dd>Not stated. Ask the program.</dd>']],
    ['es', ['<dt>Idiomas</dt><dd><span lang="en">English, and sign language by appointment</span></dd>', '<dt>Horario</dt><dd><span lang="es">De lunes a viernes</span></dd>', '<dt>Espera usual</dt><dd>No se dice. Pregunte al programa.</dd>']],
  ])('[N1] tells languages, hours and wait in the words of the program, and nothing of what it did not say (%s)', async (lang, rows) => {
    const { text } = await open(await stated({ languages: { en: 'English, and sign language by appointment', es: '' }, openHours: { en: '', es: 'De lunes a viernes' } }), lang);
    for (const row of rows) expect(text).toContain(row);
  });

  it('[N1] says where a concern is heard, with the program named, and has the line of help in its foot', async () => {
    const { text } = await open(await stated());
    expect(text).toContain(`href="/complain?lang=en&amp;place=${encodeURIComponent(program.name).replaceAll('%20', '+')}"`);
    expect(text).toMatch(/<footer[^>]*>[^<]*988/);
  });

  it('[N2] counts certificates that are active now, of people who agreed, and below three says so without the number', async () => {
    const slug = await stated();
    for (let i = 0; i < 2; i += 1) await onStaff(true);
    await onStaff(false);
    await onStaff(true, { issuedOn: '2020-01-01', validUntil: '2021-12-31' });
    expect((await open(slug)).text).toContain('Fewer than 3 certified peer specialists.');
    const third = await onStaff(true);
    const { text } = await open(slug);
    expect(text).toContain('3 certified peer specialists.');
    expect(text).not.toContain('Ana Lucía');
    await changeStanding(api, third.credential, { kind: CredentialEventKind.SUSPENDED, by: staff.id });
    expect((await open(slug)).text).toContain('Fewer than 3');
  });

  it('[G3] [N2] counts who works under conditions: their certificate counts', async () => {
    const slug = await stated();
    const people = [await onStaff(true), await onStaff(true), await onStaff(true)];
    for (const { credential } of people) await changeStanding(api, credential, { kind: CredentialEventKind.CONDITIONS_SET, by: staff.id });
    const { text } = await open(slug);
    expect(text).toContain('3 certified peer specialists.');
    expect(text.slice(text.indexOf('<main>'))).not.toMatch(/condition/i);
  });

  it('[N2] counts nobody one second after they took their consent back, nor whoever left the list', async () => {
    const slug = await stated();
    const people = [await onStaff(true), await onStaff(true), await onStaff(true)];
    expect((await open(slug)).text).toContain('3 certified peer specialists.');
    const [first, second] = people;
    await api.ok(first?.holder.id ?? '', say, { watchId: first?.watchId, isCounted: false });
    expect((await open(slug)).text).toContain('Fewer than 3');
    await api.ok(first?.holder.id ?? '', say, { watchId: first?.watchId, isCounted: true });
    await api.ok(staff.id, 'mutation($id: ID!) { removeFromRoster(id: $id) { id } }', { id: second?.watchId });
    expect((await open(slug)).text).toContain('Fewer than 3');
  });

  it('[N2] says that it could not check rather than a number', async () => {
    const slug = await stated();
    for (let i = 0; i < 3; i += 1) await onStaff(true);
    await api.dataSource.query('alter table credentials.sealed_document rename to sealed_document_away');
    const { text } = await open(slug);
    await api.dataSource.query('alter table credentials.sealed_document_away rename to sealed_document');
    expect(text).toContain('We could not check this now.');
    expect(text).not.toContain('certified peer specialists.');
  });

  it('[N3] counts signed hours of the last 90 days: numbers of three people or more, of fewer that there are some, older ones not', async () => {
    const slug = await stated();
    await worked(3, 'GROUP_FACILITATION', '2026-11-10');
    await worked(2, 'ONE_TO_ONE', '2026-11-11');
    await worked(3, 'RECOVERY_PLANNING', '2026-08-24');
    await worked(3, 'SUPERVISION_GROUP', '2026-08-25');
    const { text } = await open(slug);
    expect(text).toContain('signed records show 3 groups, 4:30 hours in all. The last one was on November 10, 2026.');
    expect(text).toContain('Signed records of the last 90 days show one-to-one support.');
    expect(text).toContain('Help with recovery plans: not stated.');
    expect(text).toContain('Supervisors signed 4:30 hours of supervision');
  });

  it('[N3] counts groups, recovery planning, mentoring of newcomers and after leaving apart, each in signed hours with its last day', async () => {
    const slug = await stated();
    await worked(3, 'GROUP_FACILITATION', '2026-11-10');
    await worked(4, 'RECOVERY_PLANNING', '2026-11-11');
    await worked(5, 'ONE_TO_ONE', '2026-11-12', 'NEWCOMER');
    await worked(4, 'COMMUNITY_LINKAGE', '2026-11-13', 'AFTERCARE');
    await worked(3, 'ONE_TO_ONE', '2026-11-14', 'NEITHER');
    await worked(3, 'ONE_TO_ONE', '2026-11-15');
    await worked(9, 'ONE_TO_ONE', '2026-08-24', 'NEWCOMER');
    const { text } = await open(slug);
    expect(text).toContain('signed records show 3 groups, 4:30 hours in all.');
    expect(text).toContain('Peers also helped with recovery plans: 6:00 signed hours');
    expect(text).toContain('With people who are new there: 7:30 signed hours in the last 90 days. The last time was on November 12, 2026.');
    expect(text).toContain('With people who have left the program: 6:00 signed hours in the last 90 days. The last time was on November 13, 2026.');
    expect(text).toContain('One to one: 22:30 signed hours');
    expect((await open(slug, 'es')).text).toContain('Con personas nuevas allí: 7:30 horas firmadas');
  });

  it('[N3] says "not stated", never "no", where nobody said with whom it was, or said neither', async () => {
    const slug = await stated();
    await worked(3, 'ONE_TO_ONE', '2026-11-14', 'NEITHER');
    await worked(3, 'ONE_TO_ONE', '2026-11-15');
    const { text } = await open(slug);
    expect(text).toContain('A mentor for people who are new there: not stated.');
    expect(text).toContain('A mentor for people who have left the program: not stated.');
    expect(text).toContain('One to one: 9:00 signed hours');
  });

  it('[N3] tells no number from which that of one or two mentors could be worked out', async () => {
    const slug = await stated();
    await worked(5, 'ONE_TO_ONE', '2026-11-12', 'NEWCOMER');
    await worked(2, 'ONE_TO_ONE', '2026-11-13', 'AFTERCARE');
    const { text } = await open(slug);
    expect(text).toContain('show a mentor for people who have left the program.');
    expect(text).toContain('show a mentor for people who are new there.');
    expect(text).toContain('One to one: 10:30 signed hours');
    expect(text).not.toContain('7:30');
    expect(text).not.toContain('3:00');
  });

  it('[N3] says so when what the program said is older than 90 days', async () => {
    const slug = await stated({ offerMonths: 12 });
    expect((await open(slug)).text).toContain('a mentor can stay up to 12 months');
    expect((await open(slug)).text).not.toContain('more than 90 days ago');
    api.now = new Date('2027-02-22T15:00:00.000Z');
    expect((await open(slug)).text).toContain('That is more than 90 days ago.');
  });

  it('costs the same statements for a hundred people as for one', async () => {
    const slug = await stated();
    await onStaff(true);
    const count = async () => (await statementsDuring(() => open(slug).then(() => undefined))).length;
    const one = await count();
    for (let i = 0; i < 4; i += 1) await onStaff(true);
    expect(await count()).toBe(one);
    expect(one).toBeLessThanOrEqual(4);
  });

  it('is not there for a program that is unknown, or not public any more', async () => {
    const slug = await stated();
    await stated({ isPublic: false });
    for (const path of [slug, 'nobody', "x'; drop table"]) expect((await open(encodeURIComponent(path))).status).toBe(404);
  });
});

describe('consent to be counted', () => {
  it('[N2] is the holder’s alone, is shown to them, and its rows stay', async () => {
    const { holder, watchId } = await onStaff(true);
    expect(await api.ok(holder.id, mine)).toEqual({ myCredentials: { nodes: [{ watches: [{ isCounted: true }] }] } });
    for (const other of [staff, await aPerson(api)]) expect(await api.refusal(other.id, say, { watchId, isCounted: false })).toBe('NOT_FOUND');
    await Promise.all(Array.from({ length: 5 }, () => api.ok(holder.id, say, { watchId, isCounted: false })));
    expect(await api.ok(holder.id, mine)).toEqual({ myCredentials: { nodes: [{ watches: [{ isCounted: false }] }] } });
    await expect(api.dataSource.query('delete from programs.count_consent where entry_id = $1', [watchId])).rejects.toThrow('append-only');
  });
});

describe('what a program says', () => {
  it('is kept statement by statement, and read by its own staff alone', async () => {
    const slug = await stated({ offerMonths: 6 });
    await stated({ offerMonths: 12, about: { en: 'New words.', es: 'Palabras nuevas.' } });
    expect(await api.ok(staff.id, profile, { organisationId: program.id })).toEqual({ programProfile: { slug, offerMonths: 12, about: { en: 'New words.', es: 'Palabras nuevas.' } } });
    expect(await api.dataSource.query('select count(*)::int as count from programs.profile_statement where organisation_id = $1', [program.id])).toEqual([{ count: 2 }]);
    const other = await aMember(api, Role.PROGRAM_STAFF);
    expect(await api.refusal(other.id, profile, { organisationId: program.id })).toBe('NOT_FOUND');
    expect(await api.refusal(other.id, state, said())).toBe('NOT_FOUND');
  });

  it.each([['PROFILE_EMPTY', { about: { en: '', es: ' ' } }], ['PROFILE_PHONE_UNFIT', { phone: 'x' }], ['PROFILE_MONTHS_UNFIT', { offerMonths: 121 }], ['PROFILE_TEXT_TOO_LONG', { policy: { en: 'a'.repeat(601), es: '' } }]])('is refused with %s', async (code, with_) => {
    expect(await api.refusal(staff.id, state, said(with_))).toBe(code);
  });

  it('gives two programs of one name two addresses', async () => {
    const first = await stated();
    await api.dataSource.query('update identity.organisation set name = $2 where id = $1', [program.id, 'Renamed']);
    expect(await stated()).toBe(first);
  });
});

describe('the page for families', () => {
  it('[N4] says what a peer specialist does and does not, what certified means, and the questions to ask, in both languages', async () => {
    const slug = await stated();
    for (const [lang, ask] of [['en', 'Questions you can ask any program'], ['es', 'Preguntas para cualquier programa']] as const) {
      const { text, status } = await api.http.get(`/families?lang=${lang}`);
      expect(status).toBe(200);
      expect(text).toContain(ask);
      expect(text).toContain('988');
      expect(text).toContain(`/programs/${slug}?lang=${lang}`);
      expect(text.match(/<ul>.*?<\/ul>/)?.[0].match(/<li>/g)).toHaveLength(6);
      expect(text).not.toMatch(/<script|<link|<img|src=|url\(|https?:\/\//);
    }
  });
});
