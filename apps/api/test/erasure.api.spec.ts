import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CredentialService, formatCode, LogService, serveCertificates, useVerification, VerificationService } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { aCredential, anIssueRequest, changeStanding } from '@waymark/credentials/testing';
import { OrganisationKind } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { ErasureLog, inTransaction } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import { cloneDatabase } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { entities, modules } from '../src/modules';

const DAY_MS = 86_400_000;
const start = new Date('2026-11-23T15:00:00.000Z');
const ADD = 'mutation ($input: AddToRosterInput!) { addToRoster(input: $input) { id } }';
const CHOOSE = 'mutation ($organisationId: ID!, $delivery: WatchDelivery!) { chooseWatchDelivery(organisationId: $organisationId, delivery: $delivery) { delivery } }';
const NEWS = 'query ($organisationId: ID!) { watchNotices(organisationId: $organisationId, first: 20) { nodes { eventKind isErased entry { check { status publicReason certificate { holderName } } } } } }';
const SHARE = 'mutation ($input: ShareDetailInput!) { shareDetail(input: $input) { address } }';
const LISTING = 'mutation ($id: ID!) { chooseListing(credentialId: $id, isListed: true) { id } }';
const KEEP_REGISTER = 'mutation ($boardId: ID!) { keepRegister(boardId: $boardId, isKept: true) { boardId } }';
const BOARD = 'query ($id: ID!) { credential(id: $id) { number holderName isSealed isErased evidence { label } standing { status publicReason } viewerCan { propose } standingChanges { id } nameChange { id } erasureDueAt history { action } } }';

const newApi = (config: Partial<AppConfig> = {}) => startApi({ modules: modules as never, entities: entities as never, config, serve: (app, whoAsks) => (serveCertificates(app, whoAsks), useVerification(app)) });
let api: TestApi;
let board: Organisation;
let reviewer: Person;
let holder: Person;
let credential: Credential;
// Its own in each test: the others leave theirs behind.
let NAME: string;

beforeAll(async () => {
  api = await newApi();
}, 60_000);
afterAll(() => api.close());
beforeEach(async () => {
  api.now = start;
  NAME = `Zofia Canary-${randomUUID()}`;
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  reviewer = await aMember(api, Role.REVIEWER, board);
  holder = await aPerson(api, { legalName: NAME });
  credential = await aCredential(api, { holderId: holder.id, holderName: NAME, boardId: board.id });
});

const rows = <T>(query: string, values: unknown[] = [], of = api) => of.dataSource.query<T[]>(query, values);
async function erased(of = api, one = credential, who = holder): Promise<void> {
  const post = (path: string, body: object) => of.http.post(`/auth/erase-certificate${path}`).set('x-test-person', who.id).send(body).expect(204);
  await post('/code', { credentialId: one.id });
  await of.runJobs();
  const code = /\d{6}/.exec((await of.mails(who.email)).at(-1)?.body ?? '')?.[0] ?? '';
  await post('', { credentialId: one.id, code });
  of.now = new Date(start.getTime() + 14 * DAY_MS);
  await rows(`select jobs.add_job('certificates.erase', payload => json_build_object('id', id)) from certification.erasure_wish where credential_id = $1`, [one.id], of);
  await of.runJobs();
}
const never = 'ZZZZZZZZZZZZZZZZ';
const answerTo = async (code: string, accept: string, path = '') => {
  const { status, headers, text } = await api.http.get(`/v/${code}${path}`).set('Accept', accept);
  return [status, headers['cache-control'], text.replaceAll(code, '').replaceAll(formatCode(code), '')];
};
const findings = async () => {
  await rows("select jobs.add_job('platform.check-records')");
  await api.runJobs();
  return rows<{ kind: string; name: string }>('select kind, name, detail from platform.record_finding');
};
async function saying(word: string, of = api): Promise<string[]> {
  const tables = await rows<{ name: string }>(`select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'jobs')`, [], of);
  const said = await Promise.all(tables.map(async ({ name }) => [name, (await rows<{ n: number }>(`select count(*)::int as n from ${name} t where strpos(row_to_json(t)::text, $1) > 0`, [word], of))[0]?.n] as const));
  return said.filter(([, n]) => n !== 0).map(([name]) => name).sort();
}

describe('[M5] [G11] [PR4] whoever asks about a certificate that its holder had erased', () => {
  it('by its code gets the answer of a code that never was, byte for byte', async () => {
    await erased();
    for (const accept of ['application/json', 'text/html']) expect(await answerTo(credential.code, accept)).toEqual(await answerTo(never, accept));
    for (const path of ['/log.json', '/slip']) expect(await answerTo(credential.code, 'application/json', path)).toEqual(await answerTo(never, 'application/json', path));
    const [row] = await rows<{ code: string; holder_id: string }>('select code, holder_id from credentials.credential where id = $1', [credential.id]);
    expect(row?.code).toMatch(/^[2-9A-HJ-KM-NP-Z]{16}$/);
    expect(row?.code).not.toBe(credential.code);
    expect(row?.holder_id).not.toBe(holder.id);
    expect(await answerTo(row?.code ?? '', 'application/json')).toEqual(await answerTo(never, 'application/json'));
  });

  it('by its number and any name finds none, nor in the register', async () => {
    const admin = await aMember(api, Role.ORG_ADMIN, board);
    await api.ok(admin.id, KEEP_REGISTER, { boardId: board.id });
    await api.ok(holder.id, LISTING, { id: credential.id });
    const ask = async (body: object) => (await api.http.post('/verify/register').type('form').send(body)).text;
    expect(await ask({ number: credential.number })).toContain(credential.title);
    await erased();
    for (const body of [{ number: credential.number }, { name: NAME, boardId: board.id }, { name: '—', boardId: board.id }]) expect(await ask(body)).not.toContain(credential.title);
    const named = [NAME, '—', '-'].map((holderName) => ({ number: credential.number, holderName }));
    expect(await api.app.get(VerificationService).byNames(api.ctx(), [...named, { code: credential.code }], 'who')).toEqual([null, null, null, null]);
  });

  it('by a link that its holder gave reads that there is nothing', async () => {
    const shared = await api.ok<{ shareDetail: { address: string } }>(holder.id, SHARE, { input: { credentialId: credential.id, recipient: 'A clinic', purpose: 'JOB_APPLICATION', lines: [0], showsRules: false, days: 30, mostViews: 5 } });
    const open = async (key = shared.shareDetail.address) => (await api.http.post('/verify/share').field('key', key)).text;
    expect(await open()).toContain('6:00 hours');
    await erased();
    expect(await open()).toBe(await open('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ'));
    expect(await rows('select withdrawn_at is not null as ended from credentials.consent where credential_id = $1', [credential.id])).toEqual([{ ended: true }]);
  });

  it('by its files: neither the holder nor the board has any', async () => {
    for (const kind of ['pdf', 'json', 'jwt', 'sd-jwt']) expect((await api.http.get(`/files/credentials/${credential.id}.${kind}`).set('x-test-person', holder.id)).status).toBe(200);
    await erased();
    for (const kind of ['pdf', 'json', 'jwt', 'sd-jwt']) expect((await api.http.get(`/files/credentials/${credential.id}.${kind}`).set('x-test-person', holder.id)).status).toBe(404);
    expect((await api.http.get(`/files/credentials/${credential.id}.pdf`).set('x-test-person', reviewer.id)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('[M5] [G7] a program that watches it', () => {
  it('hears nothing while it waits, and then only that it can no longer be checked here', async () => {
    const program = await anOrganisation(api);
    const staff = await aMember(api, Role.PROGRAM_STAFF, program);
    const organisationId = program.id;
    await api.ok(staff.id, ADD, { input: { organisationId, code: credential.code } });
    await api.ok(staff.id, CHOOSE, { organisationId, delivery: 'INSTANT' });
    const news = async () => (await api.ok<{ watchNotices: { nodes: unknown[] } }>(staff.id, NEWS, { organisationId })).watchNotices.nodes;
    await erased();
    expect(await news()).toEqual([{ eventKind: 'REVOKED', isErased: true, entry: { check: { status: 'REVOKED', publicReason: expect.stringContaining('No board took it away') as string, certificate: { holderName: null } } } }]);
    const [mail, ...more] = await api.mails(staff.email);
    expect(more).toEqual([]);
    expect(mail?.body).toContain(`${credential.number}: can no longer be checked here since December 7, 2026`);
    expect(mail?.body).not.toMatch(/revok|eras|Canary/i);
  });

  it('reads of a measure of the board as before', async () => {
    const program = await anOrganisation(api);
    const staff = await aMember(api, Role.PROGRAM_STAFF, program);
    await api.ok(staff.id, ADD, { input: { organisationId: program.id, code: credential.code } });
    await changeStanding(api, credential, { kind: 'REVOKED', by: reviewer.id });
    await api.runJobs();
    const { watchNotices } = await api.ok<{ watchNotices: { nodes: unknown[] } }>(staff.id, NEWS, { organisationId: program.id });
    expect(watchNotices.nodes).toMatchObject([{ eventKind: 'REVOKED', isErased: false }]);
  });
});

describe('[M5] [O5] [PR7] what stays', () => {
  it('tree, checkpoints, trail and the reading of each night hold; the board keeps a number, and nothing says the name', async () => {
    const log = api.app.get(LogService);
    const before = await log.checkpoint(api.ctx());
    const person = await saying(holder.id);
    await erased();
    expect(await saying(credential.code)).toEqual([]);
    expect(await saying(NAME)).toEqual(['identity.person']);
    // Of the tables that named the holder, those of the account and of what they did.
    expect((await saying(holder.id)).filter((name) => !['audit.entry', 'identity.person', 'identity.mailed_code'].includes(name))).toEqual([]);
    expect(person).toContain('credentials.credential');
    const after = await log.checkpoint(api.ctx());
    expect((await log.consistency(api.ctx(), before?.size ?? 0, after?.size ?? 0)).length).toBeGreaterThan(0);
    expect(await log.opened(api.ctx(), credential.id)).toBeNull();
    expect((await findings()).filter(({ name }) => name === credential.number)).toEqual([]);
    const { credential: shown } = await api.ok<{ credential: object }>(reviewer.id, BOARD, { id: credential.id });
    expect(shown).toMatchObject({ number: credential.number, holderName: '—', isSealed: false, isErased: true, evidence: [], standing: { status: 'REVOKED' }, viewerCan: { propose: [] }, erasureDueAt: null });
  });

  it('one that is over goes without another end', async () => {
    const renewed = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).renew(ctx, credential.id, anIssueRequest({ holderId: holder.id, holderName: NAME, boardId: board.id })));
    await api.runJobs();
    await erased();
    expect(await rows('select kind from credentials.credential_event where credential_id = $1 order by id', [credential.id])).toEqual([{ kind: 'ISSUED' }, { kind: 'RENEWED' }]);
    expect(await rows('select holder_name from credentials.credential where id in ($1, $2) order by issued_at, edition', [credential.id, renewed.id])).toEqual(expect.arrayContaining([{ holder_name: '—' }, { holder_name: NAME }]));
    expect((await answerTo(renewed.code, 'application/json')).join(' ')).toContain('active');
  });
});

describe('[PR7] an older copy of the database', () => {
  it('is erased again at the start, whoever stays', async () => {
    const backup = await cloneDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'waymark-restore-'));
    const one = await newApi({ databaseUrl: backup.url, dataDir: mkdtempSync(join(tmpdir(), 'waymark-old-')) });
    one.now = start;
    const who = await aPerson(one, { legalName: NAME });
    const [gone, kept] = [await aCredential(one, { holderId: who.id, holderName: NAME }), await aCredential(one, { holderId: who.id, holderName: NAME })];
    await one.close();
    // As a worker wrote it after the backup was made.
    new ErasureLog({ dataDir }).write({ kind: 'credential', id: gone.id, at: start.toISOString() });
    for (let turn = 0; turn < 2; turn += 1) {
      const two = await newApi({ databaseUrl: backup.url, dataDir });
      expect(await rows('select id, holder_name, holder_id = $1 as own from credentials.credential order by holder_name = $2', [who.id, NAME], two)).toEqual([{ id: gone.id, holder_name: '—', own: false }, { id: kept.id, holder_name: NAME, own: true }]);
      expect(await rows("select count(*)::int as n from audit.entry where action = 'credential.erased'", [], two)).toEqual([{ n: 1 }]);
      await two.close();
    }
    await backup.drop();
  }, 120_000);
});
