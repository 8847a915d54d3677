import { randomUUID } from 'node:crypto';
import { Role } from '@waymark/kernel';
import type { Organisation, Person } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { inTransaction } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialService, CredentialsModule, SealService, serveCertificates, useVerification } from './index';
import { aCredential, anIssueRequest } from './testing';

const recordEvent = `mutation($input: RecordCredentialEventInput!) { recordCredentialEvent(input: $input) { id standing { status since publicReason } viewerCan { record } history { action reason actor { name } } } }`;

let api: TestApi;
let board: Organisation;
let reviewer: Person;
let holder: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: (app, whoAsks) => (serveCertificates(app, whoAsks), useVerification(app)) });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  reviewer = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  holder = await aPerson(api);
});
afterAll(() => api.close());

const forHolder = (with_ = {}) => aCredential(api, { boardId: board.id, holderId: holder.id, ...with_ });
const change = (credentialId: string, kind: string, effectiveOn = '2026-11-23', publicReason = 'By order of the board.') => ({ input: { credentialId, kind, effectiveOn, publicReason } });
const read = async (code: string) => (await api.http.get(`/v/${code}`).set('Accept', 'text/html')).text;
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

  it('hands the stored bytes to the holder and the board, by one statement where the bytes were read before; to others it is as good as absent', async () => {
    const credential = await forHolder();
    const ask = (personId: string, id = credential.id) => api.http.get(`/files/credentials/${id}.pdf`).set('x-test-person', personId);
    await ask(holder.id);
    const sent = await statementsDuring(async () => expect((await ask(reviewer.id)).headers['content-disposition']).toContain(credential.number));
    expect(sent.filter((text) => !text.includes('identity.'))).toHaveLength(1);
    const stranger = await aPerson(api);
    const answers = [await ask(stranger.id), await ask(holder.id, randomUUID()), await ask(holder.id, 'no-id')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const signedOut = await api.http.get(`/files/credentials/${credential.id}.pdf`);
    expect([signedOut.status, signedOut.body]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
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
    expect(await read(credential.code)).toMatch(/was revoked on November 23, 2026\..*The board says: By order of the board\./);
    expect(await check(credential.code)).toMatchObject({ status: 'revoked', credential: { holderName: 'Ana Lucía Reyes', statusSince: '2026-11-23', publicReason: 'By order of the board.' } });
    await expect(api.dataSource.query('delete from credentials.credential_event where credential_id = $1', [credential.id])).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from credentials.credential where id = $1', [credential.id])).rejects.toThrow('append-only');
  });

  it('[F8] suspends and reinstates with dates, shown at once', async () => {
    const credential = await forHolder();
    await api.ok(reviewer.id, recordEvent, change(credential.id, 'SUSPENDED'));
    expect((await check(credential.code)).status).toBe('suspended');
    expect(await read(credential.code)).toContain('is suspended since November 23, 2026.');
    await api.ok(reviewer.id, recordEvent, change(credential.id, 'REINSTATED', '2026-11-23', 'The board closed the matter.'));
    expect(await check(credential.code)).toMatchObject({ status: 'active', credential: { events: [{ kind: 'ISSUED' }, { kind: 'SUSPENDED' }, { kind: 'REINSTATED' }] } });
  });

  it('[F8] shows conditions with their day over an active certificate, until they are lifted', async () => {
    const credential = await forHolder();
    await api.ok(reviewer.id, recordEvent, change(credential.id, 'CONDITIONS_SET', '2026-11-23', 'Works under supervision.'));
    expect(await read(credential.code)).toMatch(/class="answer active".*Conditions since November 23, 2026:<\/strong> Works under supervision\./);
    await api.ok(reviewer.id, recordEvent, change(credential.id, 'CONDITIONS_LIFTED', '2026-11-23', 'The year is over.'));
    expect(await read(credential.code)).not.toContain('Conditions since');
    expect(await read(credential.code)).toContain('Conditions set.');
  });

  it('[M1] keeps who changed it, when and why on the record', async () => {
    const credential = await forHolder();
    const changed = await api.ok<{ recordCredentialEvent: { history: unknown[] } }>(reviewer.id, recordEvent, change(credential.id, 'SUSPENDED'));
    expect(changed.recordCredentialEvent.history).toMatchObject([{ action: 'credential.issued' }, { action: 'credential.badge-signed' }, { action: 'credential.sealed' }, { action: 'credential.suspended', reason: 'By order of the board.', actor: { name: 'Ruth Adler' } }]);
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
