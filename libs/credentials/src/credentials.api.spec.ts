import { Role } from '@waymark/kernel';
import type { Organisation, Person } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialService, CredentialsModule, SealService, VerificationService } from './index';
import { aCredential, anIssueRequest } from './testing';

const recordEvent = `mutation($input: RecordCredentialEventInput!) { recordCredentialEvent(input: $input) { id standing { status since publicReason } viewerCan { record } history { action reason actor { name } } } }`;

let api: TestApi;
let board: Organisation;
let reviewer: Person;
let holder: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  reviewer = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  holder = await aPerson(api);
});
afterAll(() => api.close());

const forHolder = (with_ = {}) => aCredential(api, { boardId: board.id, holderId: holder.id, ...with_ });
const change = (credentialId: string, kind: string, effectiveOn = '2026-11-23', publicReason = 'By order of the board.') => ({ input: { credentialId, kind, effectiveOn, publicReason } });
const check = async (code: string) => (await api.http.get(`/v/${code}`).set('Accept', 'application/json')).body as Record<string, unknown> & { credential: Record<string, unknown> };

describe('issuing', () => {
  it('gives one certificate to twenty parallel calls for one decision', async () => {
    const request = anIssueRequest({ boardId: board.id, holderId: holder.id });
    const issued = await Promise.all(Array.from({ length: 20 }, () => inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, request))));
    expect(new Set(issued.map((credential) => credential.code)).size).toBe(1);
    const rows = await api.dataSource.query<{ n: string }[]>('select count(*) n from credentials.credential where source_id = $1', [request.sourceId]);
    expect(rows[0]?.n).toBe('1');
    await api.runJobs();
  });

  it('[F1] stores the sealed bytes once and serves the same for ever', async () => {
    const credential = await forHolder();
    const before = await api.app.get(SealService).bytes(api.ctx(), credential.id);
    await api.app.get(SealService).seal(api.ctx(), credential.id);
    const download = await api.http.get(`/files/credentials/${credential.id}.pdf`).set('x-test-person', holder.id).buffer(true);
    expect(Buffer.compare(download.body as Buffer, before)).toBe(0);
    await expect(api.dataSource.query(`update credentials.sealed_document set bytes = 'x' where credential_id = $1`, [credential.id])).rejects.toThrow('append-only');
    await expect(api.dataSource.query(`update credentials.credential set holder_name = 'X' where id = $1`, [credential.id])).rejects.toThrow('append-only');
  });

  it('[F1] prints a changed name on a new certificate that supersedes the old one', async () => {
    const credential = await forHolder();
    const renewed = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, credential, { holderName: 'Ana Reyes', reason: 'The holder has a new name.' }));
    expect(await check(credential.code)).toMatchObject({ status: 'superseded', credential: { replacedBy: renewed.number } });
    expect(await check(renewed.code)).toMatchObject({ status: 'active', credential: { holderName: 'Ana Reyes' } });
  });
});

describe('standing', () => {
  it('[F7] revokes with a date and a public reason, and deletes nothing', async () => {
    const credential = await forHolder();
    const changed = await api.ok<{ recordCredentialEvent: Record<string, unknown> }>(reviewer.id, recordEvent, change(credential.id, 'REVOKED'));
    expect(changed.recordCredentialEvent).toMatchObject({ standing: { status: 'REVOKED', since: '2026-11-23', publicReason: 'By order of the board.' }, viewerCan: { record: [] } });
    expect(await check(credential.code)).toMatchObject({ status: 'revoked', credential: { holderName: 'Ana Lucía Reyes', statusSince: '2026-11-23', publicReason: 'By order of the board.' } });
    await expect(api.dataSource.query('delete from credentials.credential_event where credential_id = $1', [credential.id])).rejects.toThrow('append-only');
  });

  it('[F8] suspends and reinstates with dates, shown at once', async () => {
    const credential = await forHolder();
    await api.ok(reviewer.id, recordEvent, change(credential.id, 'SUSPENDED'));
    expect((await check(credential.code)).status).toBe('suspended');
    await api.ok(reviewer.id, recordEvent, change(credential.id, 'REINSTATED', '2026-11-23', 'The board closed the matter.'));
    expect(await check(credential.code)).toMatchObject({ status: 'active', credential: { events: [{ kind: 'ISSUED' }, { kind: 'SUSPENDED' }, { kind: 'REINSTATED' }] } });
  });

  it('[M1] keeps who changed it, when and why on the record', async () => {
    const credential = await forHolder();
    const changed = await api.ok<{ recordCredentialEvent: { history: unknown[] } }>(reviewer.id, recordEvent, change(credential.id, 'SUSPENDED'));
    expect(changed.recordCredentialEvent.history).toMatchObject([{ action: 'credential.issued' }, { action: 'credential.sealed' }, { action: 'credential.suspended', reason: 'By order of the board.', actor: { name: 'Ruth Adler' } }]);
  });

  it('expires by itself after the last day in the zone of the board', async () => {
    const credential = await forHolder({ issuedOn: '2024-11-24', validUntil: '2026-11-23' });
    expect((await check(credential.code)).status).toBe('active');
    api.now = new Date('2026-11-24T06:00:01.000Z');
    expect((await check(credential.code)).status).toBe('expired');
    api.now = new Date('2026-11-23T15:00:00.000Z');
  });

  it.each([
    ['CREDENTIAL_STATUS_UNFIT', 'REINSTATED', '2026-11-23', 'r'],
    ['CREDENTIAL_REASON_MISSING', 'REVOKED', '2026-11-23', ' '],
    ['CREDENTIAL_DAY_UNFIT', 'REVOKED', '2026-11-24', 'r'],
  ])('refuses with %s and changes nothing', async (code, kind, day, reason) => {
    const credential = await forHolder();
    expect(await api.refusal(reviewer.id, recordEvent, change(credential.id, kind, day, reason))).toBe(code);
    expect((await check(credential.code)).status).toBe('active');
  });

  it('is changed by a reviewer of the board only, and never by the holder', async () => {
    const credential = await forHolder();
    const stranger = await aMember(api, Role.REVIEWER, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }));
    expect(await api.refusal(stranger.id, recordEvent, change(credential.id, 'REVOKED'))).toBe('NOT_FOUND');
    expect(await api.refusal(holder.id, recordEvent, change(credential.id, 'REVOKED'))).toBe('FORBIDDEN');
    expect(await api.refusal(null, recordEvent, change(credential.id, 'REVOKED'))).toBe('UNAUTHENTICATED');
    const own = await forHolder({ holderId: reviewer.id });
    expect(await api.refusal(reviewer.id, recordEvent, change(own.id, 'REVOKED'))).toBe('CREDENTIAL_OWN');
  });
});

describe('the public answer', () => {
  it('[G1] is one page for a scanned code: no login, no script, under 20 kB, one statement', async () => {
    const credential = await forHolder();
    const page = await api.http.get(`/v/${credential.code}`).set('Accept', 'text/html');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Ana Lucía Reyes is a Certified Peer Support Specialist, certified until November 22, 2028.');
    expect(page.text).not.toMatch(/<script|src=|https?:\/\//);
    expect(Buffer.byteLength(page.text)).toBeLessThan(20_000);
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(page.headers['x-robots-tag']).toContain('noindex');
  });

  it('[G3] is one sentence with icon and time of the check; only active is green', async () => {
    const credential = await forHolder({ issuedOn: '2020-01-01', validUntil: '2021-12-31' });
    const page = await api.http.get(`/v/${credential.code}`).set('Accept', 'text/html');
    expect(page.text).toMatch(/class="answer expired"/);
    expect(page.text).toContain('Checked November 23, 2026 at 9:00 AM CST.');
    expect(page.text).toContain('<svg');
  });

  it('[G4] shows the legal last day', async () => {
    const credential = await forHolder();
    expect((await check(credential.code)).credential).toMatchObject({ validUntil: '2028-11-22' });
  });

  it('[G11] is the same for every code that is not there, and says no address or birth date', async () => {
    const strange = await Promise.all(['ABCDEFGHJKMNPQRS', '2222-2222-2222-2222', '%25', "'; drop", 'x'].map((code) => api.http.get(`/v/${encodeURIComponent(code)}`).set('Accept', 'text/html')));
    expect(new Set(strange.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
    expect(strange[0]?.status).toBe(404);
    const answer = await check((await forHolder()).code);
    expect(JSON.stringify(answer)).not.toMatch(/@|birth|holderId/);
  });

  it('[G11] stops a guesser after sixty misses', async () => {
    const guess = () => api.http.get('/v/ZZZZZZZZZZZZZZZZ').set('Accept', 'application/json');
    const statuses: number[] = [];
    for (let i = 0; i < 70; i += 1) statuses.push((await guess()).status);
    expect(statuses.at(-1)).toBe(429);
    await api.dataSource.query('delete from platform.rate_limit');
  });

  it('[O7] says that it could not check when the database does not answer, and never green', async () => {
    const credential = await forHolder();
    await api.dataSource.query('alter table credentials.credential rename to credential_away');
    const page = await api.http.get(`/v/${credential.code}`).set('Accept', 'text/html');
    const json = await check(credential.code);
    await api.dataSource.query('alter table credentials.credential_away rename to credential');
    expect(page.status).toBe(503);
    expect(page.text).toContain('We could not check this certificate right now.');
    expect(page.text).not.toContain('class="answer active"');
    expect(json).toEqual({ status: 'unchecked', checkedAt: '2026-11-23T15:00:00.000Z' });
  });

  it('speaks Spanish', async () => {
    const page = await api.http.get(`/v/${(await forHolder()).code}?lang=es`).set('Accept', 'text/html');
    expect(page.text).toContain('<html lang="es">');
    expect(page.text).toContain('válido hasta el 22 de noviembre de 2028');
  });
});

describe('a PDF that somebody hands in', () => {
  const handIn = (bytes: Buffer) => api.http.post('/verify').set('Accept', 'application/json').attach('file', bytes, { filename: 'c.pdf', contentType: 'application/pdf' });

  it('[F2] is the original, or one changed byte makes it refused', async () => {
    const bytes = await api.app.get(SealService).bytes(api.ctx(), (await forHolder()).id);
    expect((await handIn(bytes)).body).toMatchObject({ status: 'active', document: { isAuthentic: true, reasons: [] } });
    const altered = Buffer.from(bytes);
    altered[Math.floor(bytes.length / 3)]! ^= 1;
    const answer = (await handIn(altered)).body as { document: { isAuthentic: boolean; reasons: string[] } };
    expect(answer.document.isAuthentic).toBe(false);
    expect(answer.document.reasons).toContain('DOCUMENT_NOT_STORED');
  });

  it('is refused when more was appended, when it is no PDF and when it is too large', async () => {
    const bytes = await api.app.get(SealService).bytes(api.ctx(), (await forHolder()).id);
    expect((await handIn(Buffer.concat([bytes, Buffer.from('\n% more')]))).body).toMatchObject({ document: { isAuthentic: false } });
    expect((await handIn(Buffer.from('hello'))).status).toBe(400);
    expect((await handIn(Buffer.alloc(6_000_000, '%PDF-'))).status).toBe(413);
  });

  it('is looked up by its hash alone', async () => {
    const bytes = await api.app.get(SealService).bytes(api.ctx(), (await forHolder()).id);
    const result = await api.app.get(VerificationService).byDocument(api.ctx(), bytes, 'somebody');
    expect(result.reasons).toEqual([]);
  });
});
