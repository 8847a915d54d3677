import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransaction } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { affectedBy, CertifiedKeys, CredentialService, credentialsEntities, CredentialsModule, IssuanceSwitch, KeyDrill, KeyRing, ReissueService, SealReconciler, SealService, serveLog, useVerification } from '../index';
import type { Credential } from '../index';
import { Issuer } from '../credential/issuer';
import { checkOffline } from '../document/offline-verifier.builder';
import { cosignHead } from '../log/cosign-head.builder';
import type { Cosigned } from '../log/cosign-head.builder';
import { aCredential, anIssueRequest, changeStanding } from '../testing';

const dataDir = mkdtempSync(join(tmpdir(), 'waymark-drill-'));
const hourMs = 3_600_000;
let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { dataDir }, serve: (app) => (serveLog(app), useVerification(app)) });
});
afterAll(() => api.close());

const as = (id: string): Ctx => ({ ...api.ctx(), actor: { id, locale: 'en', memberships: [] } });
const [lena, omar] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
const service = <T>(type: new (...args: never[]) => T): T => api.app.get(type);
const pdfOf = (id: string): Promise<Buffer> => service(SealService).bytes(api.ctx(), id);
const checked = async (bytes: Buffer) => (await api.http.post('/verify').set('Accept', 'application/json').attach('file', bytes, { filename: 'c.pdf', contentType: 'application/pdf' })).body as { status: string; document: { isAuthentic: boolean; reasons: string[] } };
const sealKid = async (): Promise<string> => (await service(CertifiedKeys).seal(api.ctx())).kid;
const count = async (query: string, values: unknown[] = []): Promise<number> => Number((await api.dataSource.query<{ n: string }[]>(query, values))[0]?.n);
const lost = (kid: string, since = api.now) => service(KeyDrill).compromise(as(lena), kid, { since, reason: 'A stick is missing.' });
const publicAnswer = async ({ code }: Pick<Credential, 'code'>) => (await api.http.get(`/v/${code}`).set('Accept', 'application/json')).body as { status: string; credential: { publicReason: string; replacedBy: string } };

describe('[T15] a key of the seal in wrong hands', () => {
  let before: Credential;
  let after: Credential;
  let bytes: Buffer;
  let kid: string;
  let seen: Cosigned;

  it('stops issuing, names its certificate on the list, has the next key ready and lists all that it signed', async () => {
    expect((await api.http.get('/crl/documents.crl')).status).toBe(200);
    before = await aCredential(api);
    bytes = await pdfOf(before.id);
    kid = await sealKid();
    seen = await cosignHead(api);
    api.now = new Date(api.now.getTime() + hourMs);
    after = await aCredential(api);
    const since = new Date(seen.at.getTime() + hourMs / 2);
    api.now = new Date(api.now.getTime() + hourMs);
    const report = await lost(kid, since);
    expect(report.affected.map(({ number, counts }) => [number, counts])).toEqual([[before.number, true], [after.number, true]]);
    expect([report.listNumber, report.followedBy]).toEqual([2, await sealKid()]);
    expect(report.followedBy).not.toBe(kid);
    const events = await api.dataSource.query<{ event: string }[]>(`select event from credentials.log_opening where kind = 'key' and event like '%compromised%'`);
    expect(events.map(({ event }) => JSON.parse(event) as object)).toEqual([expect.objectContaining({ t: 'key', id: kid, purpose: 'seal', state: 'compromised', on: since.toISOString() })]);
    // A process that died half way is started anew.
    expect((await lost(kid, since)).listNumber).toBe(2);
  });

  it('[G21] nothing is issued or sealed meanwhile, in any process, and what waited is sealed once it goes on', async () => {
    await expect(inTransaction(api.ctx(), (ctx) => service(CredentialService).issue(ctx, anIssueRequest()))).rejects.toMatchObject({ code: 'ISSUANCE_STOPPED' });
    await expect(service(IssuanceSwitch).resume(as(lena), 'All is well.')).rejects.toMatchObject({ code: 'KEY_SECOND_PERSON' });
    await service(IssuanceSwitch).resume(as(omar), 'A drill.');
    const { id } = await inTransaction(api.ctx(), (ctx) => service(CredentialService).issue(ctx, anIssueRequest()));
    await service(IssuanceSwitch).stop(as(lena), 'A drill.');
    await service(SealReconciler).finishAll(api.ctx());
    expect(await count('select count(*) n from credentials.sealed_document where credential_id = $1', [id])).toBe(0);
    await service(IssuanceSwitch).resume(as(omar), 'A drill.');
    await service(SealReconciler).finishAll(api.ctx());
    expect(await count('select count(*) n from credentials.sealed_document where credential_id = $1', [id])).toBe(1);
    await expect(api.dataSource.query('delete from credentials.issuance_switch')).rejects.toThrow('append-only');
    await service(IssuanceSwitch).stop(as(lena), 'A stick is missing.');
  });

  it('a file of before is believed because the log showed it to somebody outside, a later one is not; both answer by their code', async () => {
    expect((await checked(bytes)).document).toMatchObject({ isAuthentic: true, reasons: [] });
    expect((await checked(await pdfOf(after.id))).document).toMatchObject({ isAuthentic: false, reasons: ['SEAL_KEY_COMPROMISED'] });
    const page = await api.http.post('/verify').set('Accept', 'text/html').attach('file', await pdfOf(after.id), { filename: 'c.pdf', contentType: 'application/pdf' });
    expect(page.text).toContain('This file cannot be trusted by its seal alone.');
    expect((await publicAnswer(after)).status).toBe('active');
  });

  it('the verifier that shares no line with us says the same, with the list and the proof of the log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-list-'));
    const list = join(folder, 'documents.crl');
    writeFileSync(list, (await api.http.get('/crl/documents.crl').responseType('blob')).body as Buffer);
    const proofOf = async (pdf: Buffer, { code }: Credential): Promise<string> => {
      const answer = await api.http.get(`/log/proof?code=${code}&document=${createHash('sha256').update(pdf).digest('hex')}`);
      writeFileSync(join(folder, `${code}.json`), answer.text);
      return join(folder, `${code}.json`);
    };
    const run = async (pdf: Buffer, ...more: string[]) => checkOffline([pdf], await service(Issuer).rootPem(), ['--json', ...more]).answers[0]?.isAuthentic;
    const later = await pdfOf(after.id);
    const witnessed = ['--witness-key', seen.key];
    expect(await run(bytes)).toBe(true);
    expect(await run(bytes, '--crl', list)).toBe(false);
    expect(await run(bytes, '--crl', list, ...witnessed, '--proof', await proofOf(bytes, before))).toBe(true);
    expect(await run(bytes, '--crl', list, '--proof', await proofOf(bytes, before))).toBe(false);
    expect(await run(later, '--crl', list, ...witnessed, '--proof', await proofOf(later, after))).toBe(false);
    expect(await run(later, '--crl', list, ...witnessed, '--proof', await proofOf(bytes, before))).toBe(false);
  });

  it('everything that counts is issued anew from the stored facts, by somebody else than whoever stopped, and blames nobody', async () => {
    await expect(service(ReissueService).start(as(lena), kid)).rejects.toMatchObject({ code: 'KEY_SECOND_PERSON' });
    await expect(service(ReissueService).start(as(omar), await sealKid())).rejects.toMatchObject({ code: 'KEY_NOT_COMPROMISED' });
    const run = await service(ReissueService).start(as(omar), kid);
    expect((await service(ReissueService).start(as(omar), kid)).id).toBe(run.id);
    expect((await service(IssuanceSwitch).state(api.ctx()))?.isStopped).toBe(false);
    await api.runJobs();
    expect(await service(ReissueService).progress(api.ctx(), run.id)).toEqual({ total: 2, replaced: 2, sealed: 2, ended: 0 });
    const answer = await publicAnswer(before);
    expect([answer.status, answer.credential.publicReason]).toEqual(['superseded', 'Made anew with new keys for its seal. Nothing about its holder has changed.']);
    const [next] = await api.dataSource.query<{ id: string; holder_name: string; title: string; valid_until: Date }[]>('select id, holder_name, title, valid_until::text from credentials.credential where supersedes_id = $1', [before.id]);
    expect(next).toMatchObject({ holder_name: before.holderName, title: before.title, valid_until: before.validUntil });
    const again = await checked(await pdfOf(next?.id ?? ''));
    expect([again.status, again.document.isAuthentic]).toEqual(['active', true]);
    expect(await affectedBy(api.ctx(), (await service(KeyRing).find(api.ctx(), kid))!)).toEqual([expect.objectContaining({ counts: false }), expect.objectContaining({ counts: false })]);
  });
});

describe('[G21] a bulk re-issue', () => {
  it('that was killed half way is finished by the next run, each certificate once, holders told once', async () => {
    const holderId = '00000000-0000-4000-8000-0000000000cc';
    const made: Credential[] = [];
    for (let n = 0; n < 6; n += 1) made.push(await aCredential(api, { holderId }));
    const kid = await sealKid();
    const report = await lost(kid);
    expect(report.affected.filter(({ counts }) => counts)).toHaveLength(await count('select count(*) n from credentials.credential c where not exists (select from credentials.credential n where n.supersedes_id = c.id)'));
    const run = await service(ReissueService).start(as(omar), kid);
    const credentials = service(CredentialService);
    const reissue = credentials.reissue.bind(credentials);
    let left = 3;
    // The third dies after its writes, and nothing after it is done by this process.
    const killed = jest.spyOn(credentials, 'reissue').mockImplementation(async (...args) => {
      left -= 1;
      const next = left < 0 ? null : await reissue(...args);
      if (left <= 0 || next === null) throw new Error('killed');
      return next;
    });
    await service(ReissueService).goOn(api.ctx());
    killed.mockRestore();
    expect((await service(ReissueService).progress(api.ctx(), run.id)).replaced).toBe(2);
    const two = await Promise.all([service(ReissueService).goOn(api.ctx()), service(ReissueService).goOn(api.ctx())]);
    expect(two).toHaveLength(2);
    await service(ReissueService).goOn(api.ctx());
    await service(SealReconciler).finishAll(api.ctx());
    const progress = await service(ReissueService).progress(api.ctx(), run.id);
    expect(progress).toMatchObject({ replaced: progress.total, sealed: progress.total });
    expect(await count('select count(*) n from credentials.credential where supersedes_id = any($1)', [made.map(({ id }) => id)])).toBe(6);
    expect(await count('select count(*) n from credentials.key_reissue_notice where reissue_id = $1 and holder_id = $2', [run.id, holderId])).toBe(1);
  });

  it('of a key that signed badges ends each old badge and makes a new one under the next key; a revoked certificate stays revoked', async () => {
    const [kept, ended] = [await aCredential(api), await aCredential(api)];
    await changeStanding(api, ended, { kind: 'REVOKED', effectiveOn: ended.issuedOn });
    const { kid } = await service(KeyRing).active(api.ctx(), 'credential-rs256');
    const report = await lost(kid);
    expect(report.listNumber).toBeNull();
    expect(report.affected.find(({ number }) => number === ended.number)?.counts).toBe(false);
    expect(((await api.http.get('/.well-known/jwks.json')).body as { keys: { kid: string }[] }).keys.map((key) => key.kid)).not.toContain(kid);
    const run = await service(ReissueService).start(as(omar), kid);
    await api.runJobs();
    await service(ReissueService).goOn(api.ctx());
    await service(SealReconciler).finishAll(api.ctx());
    const progress = await service(ReissueService).progress(api.ctx(), run.id);
    expect(progress).toMatchObject({ total: progress.replaced, sealed: progress.total });
    const kids = await api.dataSource.query<{ kids: string[] }[]>(`select s.kids from credentials.signed_badge s join credentials.badge b on b.id = s.badge_id join credentials.credential c on c.id = b.credential_id where c.supersedes_id = $1`, [kept.id]);
    expect(kids[0]?.kids).toContain(report.followedBy);
    expect(await count('select count(*) n from credentials.credential where supersedes_id = $1', [ended.id])).toBe(0);
  });
});

it('[T15] the certificate of a lost seal stands on the list with the day from which nobody may believe it', async () => {
  const { crl } = { crl: (await api.http.get('/crl/documents.crl').responseType('blob')).body as Buffer };
  const serials = await api.dataSource.query<{ serial: string; der: Buffer }[]>(`select c.serial, c.der from credentials.key_certificate c join credentials.signing_key_event e on e.key_id = c.key_id and e.state = 'COMPROMISED'`);
  expect(serials.length).toBeGreaterThan(0);
  for (const { serial, der } of serials) expect([crl.includes(Buffer.from(serial, 'hex')), new X509Certificate(der).serialNumber.toLowerCase()]).toEqual([true, serial]);
});
