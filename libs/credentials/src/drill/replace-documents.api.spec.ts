import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ctx } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { AuthorityReplacer, CertifiedKeys, credentialsEntities, CredentialsModule, DocumentAuthorities, KeyClock, KeyDrill, KeyRing, KeyState, ReissueService, RevocationService, SealReconciler, SealService, serveLog, stateOf, useVerification } from '../index';
import type { Credential } from '../index';
import { ArchiveService } from '../archive/archive.service';
import { Issuer } from '../credential/issuer';
import { checkOffline } from '../document/offline-verifier.builder';
import { cosignHead } from '../log/cosign-head.builder';
import { aCredential } from '../testing';
import { openssl } from './root-checks.builder';

const dataDir = mkdtempSync(join(tmpdir(), 'waymark-authority-'));
const issuerHome = join(dataDir, 'keys', 'issuer');
const hourMs = 3_600_000;
let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { dataDir }, serve: (app) => (serveLog(app), useVerification(app)) });
});
afterAll(() => api.close());

const [lena, omar] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
const as = (id: string): Ctx => ({ ...api.ctx(), actor: { id, locale: 'en', memberships: [] } });
const service = <T>(type: new (...args: never[]) => T): T => api.app.get(type);
const pdfOf = ({ id }: Pick<Credential, 'id'>) => service(SealService).bytes(api.ctx(), id);
const kept = (name: string, content: string | Uint8Array): string => (writeFileSync(join(dataDir, name), content), join(dataDir, name));
const states = async () => (await service(DocumentAuthorities).all(api.ctx())).map(({ state }) => state);
const listAt = async (name: string) => (await api.http.get(`/crl/${name}.crl`).responseType('blob')).body as Buffer;
const lists = async () => (await service(RevocationService).all(api.ctx())).flatMap(({ name, list }) => (list ? ['--crl', kept(`${name}.crl`, list.der)] : []));
const onPage = async (bytes: Buffer) => ((await api.http.post('/verify').set('Accept', 'application/json').attach('file', bytes, { filename: 'c.pdf', contentType: 'application/pdf' })).body as { document: { reasons: string[] } }).document.reasons;
const offline = async (bytes: Buffer, ...more: string[]) => checkOffline([bytes], await service(Issuer).rootPem(), ['--json', ...more]).answers[0];
const proofOf = async (pdf: Buffer, { code }: Credential) => kept(`${code}.json`, (await api.http.get(`/log/proof?code=${code}&document=${createHash('sha256').update(pdf).digest('hex')}`)).text);
const isGood = async (bytes: Buffer) => [await onPage(bytes), (await service(Issuer).check(api.ctx(), bytes)).ok, (await offline(bytes, ...(await lists())))?.isAuthentic];

/** The certificate of the seal under the root alone, with the lists of both authorities. */
async function ownOpenssl(): Promise<string> {
  const { listName } = (await service(DocumentAuthorities).current(api.ctx()))!;
  const [chain, lists] = [(await service(CertifiedKeys).seal(api.ctx())).certificateChain, [await listAt(listName), await listAt('root')]];
  return openssl({ pinned: await service(Issuer).rootPem(), chain, lists, at: api.now });
}

describe('[T15] another document authority', () => {
  let first: string;

  it('is planned without anything being made, and made under the same root; seal and time-stamp follow, and files of both are good everywhere', async () => {
    const before = await pdfOf(await aCredential(api));
    first = (await service(DocumentAuthorities).current(api.ctx()))!.kid;
    const plan = await service(AuthorityReplacer).plan(api.ctx());
    expect(plan).toMatchObject({ from: first, purposes: ['seal', 'stamp'], lists: ['documents', 'root'] });
    expect([await states(), readdirSync(issuerHome).filter((name) => name.startsWith('documents-'))]).toEqual([[KeyState.ACTIVE], []]);
    const [oldSeal, oldStamp] = [await service(CertifiedKeys).seal(api.ctx()), await service(CertifiedKeys).stamp(api.ctx())];
    const next = await service(AuthorityReplacer).replace(as(lena));
    expect([next === first, await states()]).toEqual([false, [KeyState.RETIRED, KeyState.ACTIVE]]);
    const [seal, stamp] = [await service(CertifiedKeys).seal(api.ctx()), await service(CertifiedKeys).stamp(api.ctx())];
    expect([seal.kid === oldSeal.kid, stamp?.kid === oldStamp?.kid]).toEqual([false, false]);
    expect(new X509Certificate(seal.certificateChain[1]!).subject).toContain('Waymark Documents 2');
    const after = await pdfOf(await aCredential(api));
    expect([await isGood(before), await isGood(after)]).toEqual([[[], true, true], [[], true, true]]);
    expect(await ownOpenssl()).toContain(': OK');
    const events = await api.dataSource.query<{ event: string }[]>(`select event from credentials.log_opening where kind = 'key' and event like '%"documents"%' order by idx`);
    expect(events.map(({ event }) => (JSON.parse(event) as { id: string; state: string })).map(({ id, state }) => [id === first, state])).toEqual([[true, 'pending'], [true, 'active'], [false, 'pending'], [false, 'active'], [true, 'retired']]);
    expect((await api.dataSource.query<{ n: string }[]>(`select count(*) n from audit.entry where action = 'signing-key.retired' and actor_id = $1`, [lena]))[0]?.n).not.toBe('0');
  });

  it('is named where its certificates say so; the list of the one before goes on, signed by its own key', async () => {
    const { listName } = (await service(DocumentAuthorities).current(api.ctx()))!;
    const [own] = (await service(CertifiedKeys).seal(api.ctx())).certificateChain;
    expect(Buffer.from(own!).toString('latin1')).toContain(`https://waymark.example/crl/${listName}.crl`);
    expect([(await listAt(listName)).equals(await listAt('documents')), (await api.http.get('/crl/documents-none.crl')).status]).toEqual([false, 404]);
    api.now = new Date(api.now.getTime() + 160 * 24 * hourMs);
    expect((await service(RevocationService).all(api.ctx())).map(({ name, list }) => [name, list?.number])).toEqual([['documents', 2], [listName, 2], ['root', 1]]);
    const copies = await api.dataSource.query<{ id: string; holder_id: string }[]>('select id, holder_id from credentials.credential order by issued_at');
    for (const { id, holder_id } of copies) expect((await isGood((await service(ArchiveService).download(as(holder_id), id)).bytes))[2]).toBe(true);
  });

  it('is asked for a year before the one that certifies ends', async () => {
    const until = new Date((await service(DocumentAuthorities).current(api.ctx()))!.certificate.validTo).getTime();
    const at = (days: number): Ctx => ({ ...api.ctx(), now: new Date(until - days * 24 * hourMs) });
    expect([await service(KeyClock).warnOfAuthority(at(366)), await service(KeyClock).warnOfAuthority(at(364))]).toEqual([null, 364]);
  });

  it('needs the key of the root, which somebody may bring; the key of the new one lies on their stick alone', async () => {
    const stick = mkdtempSync(join(tmpdir(), 'waymark-stick-'));
    renameSync(join(issuerHome, 'root-ca.key.pem'), join(stick, 'root-ca.key.pem'));
    await expect(service(AuthorityReplacer).plan(api.ctx())).rejects.toMatchObject({ code: 'KEY_ROOT_ABSENT' });
    await expect(service(AuthorityReplacer).replace(as(lena))).rejects.toMatchObject({ code: 'KEY_ROOT_ABSENT' });
    expect(await states()).toEqual([KeyState.RETIRED, KeyState.ACTIVE]);
    // Killed between the authority and the keys under it: sealing goes on under the one before, and what is left is done by the next turn.
    const killed = jest.spyOn(service(CertifiedKeys), 'follow').mockRejectedValueOnce(new Error('killed'));
    await expect(service(AuthorityReplacer).replace(as(lena), stick)).rejects.toThrow('killed');
    killed.mockRestore();
    expect((await isGood(await pdfOf(await aCredential(api))))[2]).toBe(true);
    const next = await service(AuthorityReplacer).goOn(as(lena), stick);
    const { listName, kid } = (await service(DocumentAuthorities).current(api.ctx()))!;
    expect([kid, existsSync(join(stick, listName, 'document-ca.key.pem')), existsSync(join(issuerHome, listName))]).toEqual([next, true, false]);
    expect(await ownOpenssl()).toContain(': OK');
    await expect(service(CertifiedKeys).rotate(api.ctx(), 'seal')).rejects.toMatchObject({ code: 'KEY_AUTHORITY_ABSENT' });
    await service(CertifiedKeys).rotate(api.ctx(), 'seal', { authorityFolder: stick });
    renameSync(join(stick, 'root-ca.key.pem'), join(issuerHome, 'root-ca.key.pem'));
  });
});

it('[T15] a lost document authority takes along all that it certified: the root takes it back, and only what a witness saw before is believed', async () => {
  const before = await aCredential(api);
  const bytes = await pdfOf(before);
  const seen = await cosignHead(api);
  api.now = new Date(api.now.getTime() + hourMs);
  const after = await aCredential(api);
  const later = await pdfOf(after);
  const { kid } = (await service(DocumentAuthorities).current(api.ctx()))!;
  api.now = new Date(api.now.getTime() + hourMs);
  const loss = { since: new Date(seen.at.getTime() + hourMs / 2), reason: 'A safe was opened.' };
  renameSync(join(issuerHome, 'root-ca.key.pem'), join(dataDir, 'root-ca.key.pem'));
  // Without the key of the root the first half happens at once.
  expect(await service(KeyDrill).compromise(as(lena), kid, loss)).toMatchObject({ followedBy: null, listNumber: null });
  await expect(service(CertifiedKeys).seal(api.ctx())).rejects.toMatchObject({ code: 'KEY_SEAL_ABSENT' });
  await expect(service(ReissueService).start(as(omar), kid)).rejects.toMatchObject({ code: 'KEY_NOT_FOLLOWED' });
  const report = await service(KeyDrill).compromise(as(lena), kid, { ...loss, authorityFolder: dataDir });
  expect([report.followedBy === kid, report.listNumber]).toEqual([false, 2]);
  expect(report.affected.map(({ number }) => number)).toEqual(expect.arrayContaining([before.number, after.number]));
  expect(stateOf((await service(KeyRing).find(api.ctx(), kid))!.events)).toBe(KeyState.COMPROMISED);
  expect(await ownOpenssl()).toContain(': OK');
  expect((await service(RevocationService).all(api.ctx(), dataDir)).every(({ list }) => list !== null)).toBe(true);

  const known = [...(await lists()), '--witness-key', seen.key];
  const bad = (answer: Awaited<ReturnType<typeof offline>>) => answer?.checks.filter(({ result }) => result === 'bad').map(({ name }) => name);
  expect(bad(await offline(bytes, ...known))).toEqual(['authority']);
  expect((await offline(bytes, ...known, '--proof', await proofOf(bytes, before)))?.isAuthentic).toBe(true);
  expect(bad(await offline(later, ...known, '--proof', await proofOf(later, after)))).toEqual(['authority']);
  expect([await onPage(bytes), await onPage(later)]).toEqual([[], ['SEAL_KEY_COMPROMISED']]);
  const trust = JSON.parse((await api.http.get('/verify/check/trust.mjs')).text.slice('export const trust = '.length, -2)) as { crls: string[] };
  expect(trust.crls).toContain((await listAt('root')).toString('base64'));

  await expect(service(ReissueService).start(as(lena), kid)).rejects.toMatchObject({ code: 'KEY_SECOND_PERSON' });
  const run = await service(ReissueService).start(as(omar), kid);
  await api.runJobs();
  await service(ReissueService).goOn(api.ctx());
  await service(SealReconciler).finishAll(api.ctx());
  const progress = await service(ReissueService).progress(api.ctx(), run.id);
  expect(progress).toMatchObject({ sealed: progress.total, ended: 0 });
  const [next] = await api.dataSource.query<{ id: string }[]>('select id from credentials.credential where supersedes_id = $1', [before.id]);
  expect((await offline(await pdfOf(next!), ...(await lists())))?.isAuthentic).toBe(true);
}, 90_000);
