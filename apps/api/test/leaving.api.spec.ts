import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCode, LogService, serveCertificates, useVerification } from '@waymark/credentials';
import { aCredential, changeStanding } from '@waymark/credentials/testing';
import { aPlacementScene, signed } from '@waymark/hours/testing';
import type { HoursScene } from '@waymark/hours/testing';
import { ActorLoader, OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import { APP_CONFIG, Files } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import { cloneDatabase } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { drawnPaper } from '../src/demo/picture';
import { entities, modules } from '../src/modules';

const NAME = 'Zofia Żółć-Canary';
const VIEW = '{ leaving { dueAt erasesCertificates holds { obstacle until } } }';
const STAY = 'mutation { stay { dueAt } }';
const dueNow = "select jobs.add_job('leaving.erase', payload => json_build_object('id', id)) from identity.leaving where person_id = $1";
const DAY_MS = 86_400_000;

interface View { dueAt: string | null; erasesCertificates: boolean; holds: { obstacle: string; until: string | null }[] }

const start = new Date('2026-11-23T15:00:00.000Z');
const newApi = (config: Partial<AppConfig> = {}) => startApi({ modules: modules as never, entities: entities as never, config, serve: (app, whoAsks) => (serveCertificates(app, whoAsks), useVerification(app)) });
let api: TestApi;
beforeAll(async () => {
  api = await newApi();
}, 60_000);
afterAll(() => api.close());
beforeEach(() => (api.now = start));

const rows = <T>(query: string, values: unknown[] = []) => api.dataSource.query<T[]>(query, values);
const view = async (who: string) => (await api.ok<{ leaving: View }>(who, VIEW)).leaving;
const codeFor = async (who: { id: string; email: string }, of = api) => {
  await of.http.post('/auth/leave/code').set('x-test-person', who.id).send({}).expect(204);
  await of.runJobs();
  return /\d{6}/.exec((await of.mails(who.email)).at(-1)?.body ?? '')?.[0] ?? '';
};
const leave = (who: { id: string }, code: string, erasesCertificates = false, of = api) => of.http.post('/auth/leave').set('x-test-person', who.id).send({ code, erasesCertificates });
/** The day has come: the job runs. */
const finish = async (who: { id: string }, of = api) => {
  of.now = new Date(start.getTime() + 14 * DAY_MS);
  await of.dataSource.query(dueNow, [who.id]);
  await of.runJobs();
};
/** What everybody reads, without the code that they asked by. */
const answerTo = async (code: string, accept: string) => (await api.http.get(`/v/${code}`).set('Accept', accept)).text.replaceAll(code, '').replaceAll(formatCode(code), '');
/** Every table, as text, but what waits in the queue. */
async function everything(of = api): Promise<Map<string, string>> {
  const tables = await of.dataSource.query<{ name: string }[]>(`select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'jobs')`);
  const texts = await Promise.all(tables.map(async ({ name }) => [name, (await of.dataSource.query<{ text: string | null }[]>(`select string_agg(row_to_json(t)::text, e'\\n') as text from ${name} t`))[0]?.text ?? ''] as const));
  return new Map(texts);
}
const saying = (all: Map<string, string>, word: string) => [...all].filter(([, text]) => text.includes(word)).map(([name]) => name).sort();
const chain = `
  select l.position from audit.link l join audit.entry e on e.id = l.entry_id left join audit.link p on p.position = l.position - 1
   where l.previous_hash is distinct from p.hash or (l.hash <> sha256(coalesce(l.previous_hash, ''::bytea) || convert_to(concat_ws('|', e.id, extract(epoch from e.at), e.actor_id, e.action, e.record_id, e.before, e.after, e.reason, e.request_id), 'UTF8'))
     and not exists (select from audit.redaction r where r.entry_id = e.id and num_nonnulls(e.before, e.after, e.reason) = 0))`;
const broken = async () => rows<{ position: string }>(chain);
/** What the reading of each night finds. */
const findings = async () => {
  await rows("select jobs.add_job('platform.check-records')");
  await api.runJobs();
  return rows<{ kind: string }>('select kind, name, detail from platform.record_finding');
};

async function aHolder(of = api): Promise<HoursScene & { entry: string }> {
  const scene = await aPlacementScene(of);
  const { trainee } = scene;
  await of.ok(trainee.id, 'mutation ($input: SetMyNameInput!) { setMyName(input: $input) { id } }', { input: { legalName: NAME } });
  const entry = await signed(of, scene, { note: 'Walked with somebody canary-note.' });
  return { ...scene, trainee: { ...trainee, legalName: NAME }, entry };
}

describe('[M5] leaving', () => {
  it('is asked for with a mailed code, told by mail, and undone for fourteen days', async () => {
    const who = await aPerson(api);
    expect((await leave(who, '000000')).status).toBe(400);
    expect(await view(who.id)).toEqual({ dueAt: null, erasesCertificates: false, holds: [] });
    await leave(who, await codeFor(who), true).expect(204);
    expect(await view(who.id)).toMatchObject({ dueAt: '2026-12-07T15:00:00.000Z', erasesCertificates: true });
    await api.runJobs();
    expect((await api.mails(who.email)).map(({ subject }) => subject)).toContain('Your account will close');
    await api.ok(who.id, STAY);
    await finish(who);
    expect(await rows('select email from identity.person where id = $1', [who.id])).toEqual([{ email: who.email }]);
    expect(await api.refusal(who.id, STAY)).toBe('LEAVING_NOT_ASKED');
  });

  it('takes a code once, for one account, and one wish at a time', async () => {
    const [who, other] = [await aPerson(api), await aPerson(api)];
    const code = await codeFor(who);
    expect((await leave(other, code)).status).toBe(400);
    const both = await Promise.all([leave(who, code), leave(who, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
    expect((JSON.parse((await leave(who, await codeFor(who))).text) as { code: string }).code).toBe('LEAVING_ASKED_ALREADY');
  });

  it('erases nothing before its day, and nothing while a board has a case: the reason and the day are told', async () => {
    const who = await aPerson(api, { legalName: 'Bo Lee' });
    await leave(who, await codeFor(who)).expect(204);
    await rows(dueNow, [who.id]);
    await api.runJobs();
    const board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    await rows(`insert into certification.application (applicant_id, board_id, scheme_id, scheme_version, status, certificate_name, certificate_language, opened_at, sent_at, due_on) select $1, $2, scheme_id, version, 'SENT', $3, 'en', $4, $4, '2026-12-20' from certification.scheme_version limit 1`, [who.id, board.id, 'Bo Lee', start]);
    await finish(who);
    expect(await rows('select legal_name from identity.person where id = $1', [who.id])).toEqual([{ legal_name: 'Bo Lee' }]);
    expect((await view(who.id)).holds).toEqual([{ obstacle: 'APPLICATION', until: '2026-12-20' }]);
    const later = await aPerson(api);
    await rows('update certification.application set applicant_id = $2 where applicant_id = $1', [who.id, later.id]);
    expect((JSON.parse((await leave(later, '123456')).text) as { code: string }).code).toBe('LEAVING_HELD');
  });
});

describe('[M5] [G12] leaving with certificates', () => {
  it('is held by discipline that must still be shown, and by a change that is proposed; leaving without them is not', async () => {
    const who = await aPerson(api);
    const board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    const reviewer = await aMember(api, Role.REVIEWER, board);
    const credential = await aCredential(api, { holderId: who.id, boardId: board.id });
    await leave(who, await codeFor(who), true).expect(204);
    await changeStanding(api, credential, { kind: 'SUSPENDED', by: reviewer.id });
    expect((await view(who.id)).holds).toEqual([{ obstacle: 'DISCIPLINE', until: null }]);
    await finish(who);
    expect(await rows('select holder_name from credentials.credential where id = $1', [credential.id])).toEqual([{ holder_name: credential.holderName }]);
    await api.ok(who.id, STAY);
    expect((JSON.parse((await leave(who, '123456', true)).text) as { code: string }).code).toBe('LEAVING_CERTIFICATE_HELD');
    await changeStanding(api, credential, { kind: 'REINSTATED', by: reviewer.id, effectiveOn: '2026-12-07' });
    await rows(`insert into certification.standing_change (id, credential_id, holder_id, board_id, kind, effective_on, public_reason, reasons, proposed_by, proposed_at) values ($1, $2, $3, $4, 'SUSPENDED', '2026-12-07', 'Order.', 'Seen.', $5, now())`, [randomUUID(), credential.id, who.id, board.id, reviewer.id]);
    expect((JSON.parse((await leave(who, '123456', true)).text) as { code: string }).code).toBe('LEAVING_CERTIFICATE_HELD');
    expect((await view(who.id)).holds).toEqual([]);
    await leave(who, await codeFor(who)).expect(204);
  });
});

describe('[M5] [O5] [PR7] erasing', () => {
  it('takes name, address, notes and certificates out of every table; tree, checkpoints and the trail still verify', async () => {
    const { trainee, supervisor, entry } = await aHolder();
    const credential = await aCredential(api, { holderId: trainee.id, holderName: NAME });
    const log = api.app.get(LogService);
    const before = await log.checkpoint(api.ctx());
    await leave(trainee, await codeFor(trainee), true).expect(204);
    expect(saying(await everything(), 'Canary')).toEqual(expect.arrayContaining(['audit.entry', 'credentials.credential', 'identity.person']));
    await finish(trainee);

    const all = await everything();
    // The last mail of the demonstration's letterbox goes to that address once more.
    for (const word of ['Canary', 'canary-note', trainee.email]) expect([word, saying(all, word).filter((name) => name !== 'platform.sent_mail' && name !== 'platform.rate_limit')]).toEqual([word, []]);
    expect(await broken()).toEqual([]);
    expect(await rows('select signer_name, standing from hours.signature where entry_id = $1', [entry])).toEqual([{ signer_name: 'Sam Whitaker', standing: 'ROLE' }]);
    expect(await rows('select public_name from identity.person where id = $1', [supervisor.id])).toEqual([{ public_name: 'Sam Whitaker' }]);

    expect(await rows('select idx from credentials.log_opening where credential_id = $1', [credential.id])).toEqual([]);
    const after = await log.checkpoint(api.ctx());
    expect(after?.size).toBeGreaterThan(before?.size ?? 0);
    expect((await log.consistency(api.ctx(), before?.size ?? 0, after?.size ?? 0)).length).toBeGreaterThan(0);
    expect(await log.opened(api.ctx(), credential.id)).toBeNull();
    for (const accept of ['application/json', 'text/html']) expect(await answerTo(credential.code, accept)).toBe(await answerTo('ZZZZZZZZZZZZZZZZ', accept));
    expect((await findings()).filter(({ kind }) => !/^(DECISION|REQUIREMENT)/.test(kind))).toEqual([]);
  });

  it('keeps certificates that nobody named, and the name of whoever signed for others', async () => {
    const { supervisor, trainee } = await aHolder();
    const credential = await aCredential(api, { holderId: supervisor.id, holderName: 'Samuel Whitaker' });
    await leave(supervisor, await codeFor(supervisor)).expect(204);
    await finish(supervisor);
    expect(await rows('select email, legal_name, public_name, password_hash from identity.person where id = $1', [supervisor.id])).toEqual([{ email: `${supervisor.id}@erased.invalid`, legal_name: null, public_name: 'Sam Whitaker', password_hash: null }]);
    expect(await rows('select signer_name from hours.signature where trainee_id = $1', [trainee.id])).toEqual([{ signer_name: 'Sam Whitaker' }]);
    expect(JSON.parse((await api.http.get(`/v/${credential.code}`).set('Accept', 'application/json')).text)).toMatchObject({ status: 'active' });
    expect(await rows('select 1 from identity.membership where person_id = $1 and ended_at is null', [supervisor.id])).toEqual([]);
    expect(await broken()).toEqual([]);
  });

  it('[F6] takes a name that they asked for, what was said about it and its paper out of every table, decided or not', async () => {
    const who = await aPerson(api, { legalName: 'Bo Lee' });
    const board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    const credential = await aCredential(api, { holderId: who.id, holderName: 'Bo Lee', boardId: board.id });
    const actor = found(await api.app.get(ActorLoader).load(who.id));
    const photo = await api.app.get(Files).add(api.ctx(actor), { purpose: 'name-paper', mediaType: 'image/png' }, drawnPaper());
    const [first, second] = [randomUUID(), randomUUID()];
    const ask = (input: object) => api.ok(who.id, 'mutation ($input: AskForNameInput!) { askForName(input: $input) { id } }', { input: { credentialIds: [credential.id], ...input } });
    await ask({ id: first, kind: 'CHOSEN', name: 'Fern Asked-Canary' });
    const [ruth, thomas] = [await aPerson(api), await aPerson(api)];
    await rows(`insert into certification.name_change_look (name_change_id, holder_id, round, look, is_granted, reason, decided_by, decided_at) values ($1, $2, 1, 1, false, 'Asked-Canary is a title.', $3, now()), ($1, $2, 1, 2, false, 'Asked-Canary, yes.', $4, now())`, [first, who.id, ruth.id, thomas.id]);
    await rows(`update certification.name_change set status = 'REFUSED', answer = 'Asked-Canary is a title.', decided_by = $2, decided_at = now() where id = $1`, [first, thomas.id]);
    await ask({ id: second, kind: 'LEGAL', name: 'Ash Asked-Canary', fileId: photo.id });
    await leave(who, await codeFor(who), true).expect(204);
    await finish(who);
    expect(saying(await everything(), 'Asked-Canary')).toEqual([]);
    expect(await rows('select status, name, paper_erased_at is not null as gone from certification.name_change where holder_id = $1 order by asked_at, status', [who.id])).toEqual([{ status: 'REFUSED', name: '—', gone: false }, { status: 'WITHDRAWN', name: '—', gone: true }]);
    expect(await rows('select removed_at is not null as gone from files.file where id = $1', [photo.id])).toEqual([{ gone: true }]);
    expect(await broken()).toEqual([]);
  });

  it('is possible for nobody who did not ask', async () => {
    const who = await aPerson(api);
    for (const statement of ['select hours.erase($1)', 'select assessments.erase($1)', 'select certification.erase($1)', 'select certification.erase_names($1)', 'select programs.erase($1)', `select audit.redact($1, '{x}', '{}')`, 'select credentials.erase($1)']) {
      await expect(rows(statement, [who.id])).rejects.toThrow(/does not leave|not to be erased/);
    }
  });

  it('a trail that was changed by hand is found, also where somebody calls it a redaction', async () => {
    await rows('alter table audit.entry disable trigger append_only');
    const [entry] = await rows<{ id: string }>(`select id from audit.entry where after is not null order by id limit 1`);
    await rows(`update audit.entry set after = '{"changed": true}' where id = $1`, [entry?.id]);
    await rows('insert into audit.redaction (entry_id) values ($1) on conflict do nothing', [entry?.id]);
    expect(await broken()).toHaveLength(1);
    await rows('update audit.entry set after = null, before = null, reason = null where id = $1', [entry?.id]);
    expect(await broken()).toEqual([]);
    await rows('alter table audit.entry enable trigger append_only');
  });
});

describe('[PR7] an older copy of the database', () => {
  it('is erased again at the start, from ids that lie beside it', async () => {
    const [live, backup] = [await cloneDatabase(), await cloneDatabase()];
    const dataDir = mkdtempSync(join(tmpdir(), 'waymark-restore-'));
    const one = await newApi({ databaseUrl: live.url, dataDir });
    one.now = start;
    const { trainee } = await aHolder(one);
    const credential = await aCredential(one, { holderId: trainee.id, holderName: NAME });
    await leave(trainee, await codeFor(trainee, one), true, one).expect(204);
    await finish(trainee, one);
    await one.close();
    const folder = join(dataDir, 'erasures');
    expect(readdirSync(folder).sort()).toEqual([`credential-${credential.id}.json`, `person-${trainee.id}.json`]);
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/Canary|@/);

    // The backup: the same person and certificate as they were, and no word of leaving.
    const two = await newApi({ databaseUrl: backup.url, dataDir: mkdtempSync(join(tmpdir(), 'waymark-old-')) });
    two.now = start;
    await aPerson(two, { id: trainee.id, legalName: NAME, email: trainee.email });
    const old = await aCredential(two, { holderId: trainee.id, holderName: NAME });
    await two.close();
    const three = await newApi({ databaseUrl: backup.url, dataDir });
    const all = await everything(three);
    expect(saying(all, 'Canary')).toEqual([]);
    expect(await three.dataSource.query('select email from identity.person where id = $1', [trainee.id])).toEqual([{ email: `${trainee.id}@erased.invalid` }]);
    expect(await three.dataSource.query('select credential_id from credentials.erasure')).toEqual([{ credential_id: old.id }]);
    expect(await three.dataSource.query(chain)).toEqual([]);
    expect(existsSync(three.app.get<AppConfig>(APP_CONFIG).dataDir)).toBe(true);
    await three.close();
    const four = await newApi({ databaseUrl: backup.url, dataDir });
    expect(await four.dataSource.query('select count(*)::int n from identity.leaving')).toEqual([{ n: 1 }]);
    await four.close();
    await Promise.all([live.drop(), backup.drop()]);
  }, 120_000);
});
