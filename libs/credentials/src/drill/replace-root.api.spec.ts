import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ctx } from '@waymark/platform';
import { askReader, withReader } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { AuthorityReplacer, CertifiedKeys, credentialsEntities, CredentialsModule, DocumentAuthorities, KeyClock, KeyDrill, KeyState, ReissueService, RevocationService, RootReplacer, Roots, SealReconciler, SealService, serveLog, useVerification } from '../index';
import type { Credential, ListedRoot } from '../index';
import { ArchiveService } from '../archive/archive.service';
import { Issuer } from '../credential/issuer';
import { checkOffline } from '../document/offline-verifier.builder';
import { cosignHead } from '../log/cosign-head.builder';
import { aCredential } from '../testing';
import { openssl, pdfsig } from './root-checks.builder';

const dataDir = mkdtempSync(join(tmpdir(), 'waymark-root-'));
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
const states = async () => (await service(Roots).all(api.ctx())).map(({ state }) => state);
const pems = async () => (await service(Roots).all(api.ctx())).map(({ certificate }) => certificate.toString());
const folders = (home = issuerHome) => readdirSync(home).filter((name) => /^root-\w{12}$/.test(name));
const listAt = async (name: string) => (await api.http.get(`/crl/${name}.crl`).responseType('blob')).body as Buffer;
const allLists = async () => (await service(RevocationService).all(api.ctx())).flatMap(({ name, list }) => (list ? [{ name, der: list.der }] : []));
const crls = async () => (await allLists()).flatMap(({ name, der }) => ['--crl', kept(`${name}.crl`, der)]);
const rootsFile = async () => ['--roots', kept('roots.json', (await api.http.get('/roots')).text)];
const listed = async () => ((await api.http.get('/roots')).body as { roots: ListedRoot[] }).roots;
const onPage = async (bytes: Buffer) => ((await api.http.post('/verify').set('Accept', 'application/json').attach('file', bytes, { filename: 'c.pdf', contentType: 'application/pdf' })).body as { document: { reasons: string[] } }).document.reasons;
const offline = (bytes: Uint8Array, pinned: string, ...more: string[]) => checkOffline([bytes], pinned, ['--json', ...more]).answers[0];
const isAuthentic = (bytes: Uint8Array, pinned: readonly string[], ...more: string[]) => offline(bytes, pinned.join(''), ...more)?.isAuthentic;
const bad = (answer: ReturnType<typeof offline>) => answer?.checks.filter(({ result }) => result === 'bad').map(({ name }) => name);
const proofOf = async (pdf: Buffer, { code }: Credential) => kept(`${code}.json`, (await api.http.get(`/log/proof?code=${code}&document=${createHash('sha256').update(pdf).digest('hex')}`)).text);
const trustOfPage = async () => JSON.parse((await api.http.get('/verify/check/trust.mjs')).text.slice('export const trust = '.length, -2)) as { root: string; roots?: { lostSince: string }[] };

// As the demonstration issues them.
const proved = [['6 hours of training', '6:00 h'], ['20 hours of signed experience', '21:30 h'], ['2 hours of supervision', '2:00 h'], ['Exam passed', 'March 2, 2026'], ['Role-play passed', 'February 25, 2026']];
const demonstration = { schemeName: 'Harbor State Peer Support Specialist (demonstration scheme)', schemeVersion: '1', evidence: proved.map(([label = '', value = '']) => ({ label, value })) };

describe('[T15] another root', () => {
  let before: Credential;
  let after: Credential;

  it('is planned without anything being made, and made with what the old one says of it; seal and time-stamp follow, and files of both are good here', async () => {
    before = await aCredential(api);
    const first = (await service(Roots).current(api.ctx()))!.kid;
    expect(await service(RootReplacer).plan(api.ctx())).toMatchObject({ from: first, purposes: ['seal', 'stamp'], lists: ['root'], isBegun: false });
    expect([await states(), folders()]).toEqual([[KeyState.ACTIVE], []]);
    const [oldSeal, oldStamp] = [await service(CertifiedKeys).seal(api.ctx()), await service(CertifiedKeys).stamp(api.ctx())];
    const next = await service(RootReplacer).replace(as(lena));
    expect([next === first, await states(), folders()]).toEqual([false, [KeyState.RETIRED, KeyState.ACTIVE], [(await service(Roots).current(api.ctx()))!.listName]]);
    const [seal, stamp] = [await service(CertifiedKeys).seal(api.ctx()), await service(CertifiedKeys).stamp(api.ctx())];
    expect([seal.kid === oldSeal.kid, stamp?.kid === oldStamp?.kid, seal.certificateChain.length]).toEqual([false, false, 3]);
    after = await aCredential(api);
    expect([await onPage(await pdfOf(before)), await onPage(await pdfOf(after))]).toEqual([[], []]);
    for (const each of [before, after]) expect((await service(Issuer).check(api.ctx(), await pdfOf(each))).ok).toBe(true);
    const events = await api.dataSource.query<{ event: string }[]>(`select event from credentials.log_opening where kind = 'key' and event like '%"root"%' order by idx`);
    expect(events.map(({ event }) => JSON.parse(event) as { id: string; state: string }).map(({ id, state }) => [id === first, state])).toEqual([[true, 'pending'], [true, 'active'], [false, 'pending'], [false, 'active'], [true, 'retired']]);
    expect((await api.dataSource.query<{ n: string }[]>(`select count(*) n from audit.entry where action = 'signing-key.retired' and actor_id = $1`, [lena]))[0]?.n).not.toBe('0');
  });

  it('[O6] asks nothing of whoever pinned the old one alone; whoever pins the new one alone takes new files, and of both all', async () => {
    const [one = '', two = ''] = await pems();
    const [old, fresh] = [await pdfOf(before), await pdfOf(after)];
    const known = await crls();
    for (const more of [[], known]) {
      expect([isAuthentic(old, [one], ...more), isAuthentic(fresh, [one], ...more)]).toEqual([true, true]);
      expect([isAuthentic(old, [two], ...more), isAuthentic(fresh, [two], ...more)]).toEqual([false, true]);
      expect([isAuthentic(old, [two, one], ...more), isAuthentic(fresh, [one, two], ...more)]).toEqual([true, true]);
    }
    expect(isAuthentic(old, [two], '--root', kept('one.pem', one))).toBe(true);
    expect(offline(fresh, one)?.checks.find(({ name }) => name === 'issuer')?.detail).toContain('vouches for the one above it');
  });

  it('[F2] is a chain like any other for OpenSSL, with the lists of all its authorities', async () => {
    const [one = '', two = ''] = await pems();
    const chain = (await service(CertifiedKeys).seal(api.ctx())).certificateChain;
    const lists = (await allLists()).map(({ der }) => der);
    for (const pinned of [one, two, one + two]) expect(openssl({ pinned, chain, lists, at: api.now })).toContain(': OK');
    expect(openssl({ pinned: one, chain: chain.slice(0, 2), lists, at: api.now })).not.toContain(': OK');
  });

  withReader('pdfsig')('[F2] is trusted by Poppler, whichever of the two its store knows (needs pdfsig)', async () => {
    const [one = '', two = ''] = await pems();
    const [old, fresh] = [await pdfOf(before), await pdfOf(after)];
    expect([pdfsig(old, [one]), pdfsig(fresh, [one]), pdfsig(fresh, [two]), pdfsig(fresh, [one, two]), pdfsig(old, [two])]).toEqual([true, true, true, true, false]);
  });

  withReader('qpdf')('[CE7] leaves the file a sound one for qpdf (needs qpdf)', async () => {
    expect(askReader('qpdf', ['--check'], await pdfOf(after)).said).toContain('No syntax or stream encoding errors');
  });

  it.each(['María José Ortega Peña', 'Nguyễn Thị Hoa', 'Zofia Żółć', 'Kaʻiulani Kealoha', 'Darnell Price', 'Hubert Blaine Wolfeschlegelsteinhausen'])('[G1] weighs no more than a certificate may, for %s', async (holderName) => {
    for (const lang of ['en', 'es'] as const) expect((await pdfOf(await aCredential(api, { ...demonstration, holderName, lang }))).length).toBeLessThanOrEqual(42_000);
  });

  it('is told to anybody who asks: which roots there are, what follows what, what one says of the next, and where each list is', async () => {
    const [one, two] = await listed();
    expect([one?.state, one?.followedBy === two?.kid, one?.crossCertificate, one?.lostSince, two?.state, two?.followedBy]).toEqual(['retired', true, null, null, 'active', null]);
    const cross = new X509Certificate(two!.crossCertificate!);
    expect([cross.verify(new X509Certificate(one!.certificate).publicKey), cross.publicKey.equals(new X509Certificate(two!.certificate).publicKey)]).toEqual([true, true]);
    expect(cross.raw.toString('latin1')).toContain('https://waymark.example/crl/root.crl');
    expect(two?.crl).toMatch(/^https:\/\/waymark\.example\/crl\/root-\w{12}\.crl$/);
    const { listName } = (await service(Roots).current(api.ctx()))!;
    expect((await service(DocumentAuthorities).current(api.ctx()))!.certificate.raw.toString('latin1')).toContain(`/crl/${listName}.crl`);
    expect([(await listAt(listName)).equals(await listAt('root')), (await api.http.get('/crl/root-none.crl')).status]).toEqual([false, 404]);
    const bundle = await api.http.get('/roots/trusted.pem');
    expect([bundle.text, bundle.headers['access-control-allow-origin'], (await trustOfPage()).root]).toEqual([(await pems()).join(''), '*', (await pems()).join('')]);
  });

  it('[F1] leaves archival copies of both what they were, for whoever pinned either', async () => {
    const [one = '', two = ''] = await pems();
    const copyOf = async ({ id, holderId }: Credential) => (await service(ArchiveService).download(as(holderId), id)).bytes;
    const [old, fresh] = [await copyOf(before), await copyOf(after)];
    expect([await onPage(old), await onPage(fresh)]).toEqual([[], []]);
    expect([isAuthentic(old, [one]), isAuthentic(fresh, [one]), isAuthentic(fresh, [two]), isAuthentic(old, [two])]).toEqual([true, true, true, false]);
    const swapped = Buffer.from(fresh.toString('latin1').replace(/(\/CRLs \[)(\d+ 0 R)( \d+ 0 R) (\d+ 0 R)\]/, '$1$4$3 $2]'), 'latin1');
    expect([swapped.equals(fresh), isAuthentic(swapped, [one, two])]).toEqual([false, false]);
  });

  it('goes on under the old one where it is cut off, before it takes its place or behind that, and is finished by the next turn', async () => {
    const killed = jest.spyOn(service(CertifiedKeys), 'drawn').mockRejectedValueOnce(new Error('killed'));
    await expect(service(RootReplacer).replace(as(lena))).rejects.toThrow('killed');
    killed.mockRestore();
    expect(await states()).toEqual([KeyState.RETIRED, KeyState.ACTIVE]);
    expect(await onPage(await pdfOf(await aCredential(api)))).toEqual([]);
    const late = jest.spyOn(service(RevocationService), 'all').mockRejectedValueOnce(new Error('killed'));
    await expect(service(RootReplacer).replace(as(lena))).rejects.toThrow('killed');
    late.mockRestore();
    const { kid } = (await service(Roots).current(api.ctx()))!;
    const fresh = await pdfOf(await aCredential(api));
    expect((await service(RootReplacer).plan(api.ctx())).isBegun).toBe(true);
    expect([await service(RootReplacer).replace(as(lena)), await states()]).toEqual([kid, [KeyState.RETIRED, KeyState.RETIRED, KeyState.ACTIVE]]);
    expect((await service(RootReplacer).plan(api.ctx())).isBegun).toBe(false);
    // Two roots on: whoever pinned the first one has still nothing to do.
    const [one = '', two = '', three = ''] = await pems();
    for (const pinned of [one, two, three]) expect(isAuthentic(fresh, [pinned], ...(await crls()))).toBe(true);
    expect([await onPage(fresh), (await service(CertifiedKeys).seal(api.ctx())).certificateChain.length]).toEqual([[], 4]);
    const { certificateChain: chain } = await service(CertifiedKeys).seal(api.ctx());
    expect(openssl({ pinned: one, chain, lists: (await allLists()).map(({ der }) => der), at: api.now })).toContain(': OK');
  });

  it('needs the key of the old one, which somebody may bring; the key of the new one lies on their stick alone', async () => {
    const stick = mkdtempSync(join(tmpdir(), 'waymark-stick-'));
    const { listName } = (await service(Roots).current(api.ctx()))!;
    renameSync(join(issuerHome, listName), join(stick, listName));
    for (const ask of [service(RootReplacer).plan(api.ctx()), service(RootReplacer).replace(as(lena)), service(AuthorityReplacer).replace(as(lena))]) await expect(ask).rejects.toMatchObject({ code: 'KEY_ROOT_ABSENT' });
    expect((await states()).length).toBe(3);
    await service(RootReplacer).replace(as(lena), stick);
    const next = (await service(Roots).current(api.ctx()))!.listName;
    expect([existsSync(join(stick, next, 'root-ca.key.pem')), existsSync(join(issuerHome, next))]).toEqual([true, false]);
    expect(await onPage(await pdfOf(await aCredential(api)))).toEqual([]);
    // A document authority follows under the root that certifies now.
    await service(AuthorityReplacer).replace(as(lena), stick);
    const fresh = await pdfOf(await aCredential(api));
    expect([await onPage(fresh), isAuthentic(fresh, [(await pems())[1] ?? '']), isAuthentic(fresh, [(await pems())[0] ?? ''])]).toEqual([[], true, false]);
    for (const name of readdirSync(stick)) renameSync(join(stick, name), join(issuerHome, name));
  });

  it('is asked for three years before the one that certifies ends', async () => {
    const until = new Date((await service(Roots).current(api.ctx()))!.certificate.validTo).getTime();
    const at = (days: number): Ctx => ({ ...api.ctx(), now: new Date(until - days * 24 * hourMs) });
    expect([await service(KeyClock).warnOfRoot(at(1096)), await service(KeyClock).warnOfRoot(at(1094))]).toEqual([null, 1094]);
  });
});

describe('[T15] a lost root', () => {
  let lostKid: string;
  let before: Credential;
  let after: Credential;
  let bytes: Buffer;
  let later: Buffer;
  let seen: Awaited<ReturnType<typeof cosignHead>>;

  it('stops issuing, is taken off what is trusted, and is followed by another that nobody vouches for; all under it is listed', async () => {
    before = await aCredential(api);
    bytes = await pdfOf(before);
    seen = await cosignHead(api);
    api.now = new Date(api.now.getTime() + hourMs);
    after = await aCredential(api);
    later = await pdfOf(after);
    api.now = new Date(api.now.getTime() + hourMs);
    lostKid = (await service(Roots).current(api.ctx()))!.kid;
    const loss = { since: new Date(seen.at.getTime() + hourMs / 2), reason: 'A safe was opened.' };
    // Killed between the two halves: the root is lost, nothing seals, and the same line goes on.
    const killed = jest.spyOn(service(RootReplacer), 'followLost').mockRejectedValueOnce(new Error('killed'));
    await expect(service(KeyDrill).compromise(as(lena), lostKid, loss)).rejects.toThrow('killed');
    killed.mockRestore();
    await expect(service(CertifiedKeys).seal(api.ctx())).rejects.toMatchObject({ code: 'KEY_SEAL_ABSENT' });
    await expect(service(RootReplacer).plan(api.ctx())).rejects.toMatchObject({ code: 'KEY_NOT_FOLLOWED' });
    await expect(service(ReissueService).start(as(omar), lostKid)).rejects.toMatchObject({ code: 'KEY_NOT_FOLLOWED' });
    const report = await service(KeyDrill).compromise(as(lena), lostKid, loss);
    const next = (await service(Roots).current(api.ctx()))!;
    expect([report.followedBy, report.nextRoot?.fingerprint, next.cross, report.listNumber]).toEqual([next.kid, next.certificate.fingerprint256, null, null]);
    expect(report.affected.map(({ number }) => number)).toEqual(expect.arrayContaining([before.number, after.number]));
    expect((await service(CertifiedKeys).seal(api.ctx())).certificateChain.length).toBe(2);
    const known = await listed();
    expect(known.slice(-2).map(({ state, lostSince, followedBy, crossCertificate }) => [state, lostSince, followedBy, crossCertificate === null])).toEqual([['compromised', loss.since.toISOString(), next.kid, false], ['active', null, null, true]]);
    expect((await api.http.get('/roots/trusted.pem')).text).not.toContain(known.at(-2)!.certificate);
    // The one before it, which vouched for its key, takes that back.
    const [above] = known.slice(-3);
    const list = await listAt(above!.crl.split('/').at(-1)!.replace('.crl', ''));
    expect(list.includes(Buffer.from(new X509Certificate(known.at(-2)!.crossCertificate!).serialNumber, 'hex'))).toBe(true);
  });

  it('a file under it is believed only by what a witness saw before: here, offline, and whoever trusts an earlier root that vouched for it', async () => {
    const all = await pems();
    const [lost = '', next = ''] = all.slice(-2);
    const above = all.at(-3) ?? '';
    expect([await onPage(bytes), await onPage(later)]).toEqual([[], ['SEAL_KEY_COMPROMISED']]);
    expect([isAuthentic(bytes, [lost]), isAuthentic(bytes, [next])]).toEqual([true, false]);
    const told = [...(await rootsFile()), '--witness-key', seen.key];
    for (const pinned of [[lost], [above], [lost, next], [above, next]]) {
      expect(bad(offline(bytes, pinned.join(''), ...told))).toEqual(['root']);
      expect(isAuthentic(bytes, pinned, ...told, '--proof', await proofOf(bytes, before))).toBe(true);
      expect(bad(offline(later, pinned.join(''), ...told, '--proof', await proofOf(later, after)))).toEqual(['root']);
    }
    // Whoever has not heard of it, and asks for the lists of the root above, is told there.
    expect([isAuthentic(bytes, [above]), bad(offline(bytes, above, ...(await crls())))]).toEqual([true, ['root']]);
    const page = await trustOfPage();
    expect([page.root, page.roots?.map(({ lostSince }) => lostSince)]).toEqual([all.join(''), [(await listed()).at(-2)!.lostSince]]);
  });

  it('everything under it that counts is issued anew by somebody else, under the next one', async () => {
    await expect(service(ReissueService).start(as(lena), lostKid)).rejects.toMatchObject({ code: 'KEY_SECOND_PERSON' });
    const run = await service(ReissueService).start(as(omar), lostKid);
    await api.runJobs();
    await service(ReissueService).goOn(api.ctx());
    await service(SealReconciler).finishAll(api.ctx());
    const progress = await service(ReissueService).progress(api.ctx(), run.id);
    expect(progress).toMatchObject({ sealed: progress.total, ended: 0 });
    const [made] = await api.dataSource.query<{ id: string }[]>('select id from credentials.credential where supersedes_id = $1', [before.id]);
    const fresh = await pdfOf(made!);
    const [next = ''] = (await pems()).slice(-1);
    expect([await onPage(fresh), isAuthentic(fresh, [next], ...(await crls()), ...(await rootsFile()))]).toEqual([[], true]);
  });

  it('that was replaced before takes nothing along of the one in use, and vouches for nothing any more', async () => {
    await service(RootReplacer).replace(as(lena));
    const certificate = await aCredential(api);
    const fresh = await pdfOf(certificate);
    const [old, current] = (await service(Roots).all(api.ctx())).slice(-2);
    expect((await service(CertifiedKeys).seal(api.ctx())).certificateChain.length).toBe(3);
    const report = await service(KeyDrill).compromise(as(lena), old!.kid, { since: api.now, reason: 'An old stick is missing.' });
    expect([report.followedBy, report.affected.map(({ number }) => number).includes(certificate.number)]).toEqual([current!.kid, false]);
    expect((await service(CertifiedKeys).seal(api.ctx())).certificateChain.length).toBe(2);
    const [lost, inUse] = [old!.certificate.toString(), current!.certificate.toString()];
    const told = await rootsFile();
    expect([await onPage(fresh), isAuthentic(fresh, [inUse], ...told), isAuthentic(fresh, [lost, inUse], ...told), bad(offline(fresh, lost, ...told))]).toEqual([[], true, true, ['root']]);
  });
});
