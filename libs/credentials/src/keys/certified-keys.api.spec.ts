import { X509Certificate } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { access, readdir, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { CertifiedKeys, credentialsEntities, CredentialsModule, KeyClock, KeyRing, KeyState, SealService, serveLog, stateOf, useVerification } from '../index';
import { ArchiveService } from '../archive/archive.service';
import { Issuer } from '../credential/issuer';
import { checkOffline } from '../document/offline-verifier.builder';
import { aCredential } from '../testing';

const dataDir = mkdtempSync(join(tmpdir(), 'waymark-certified-'));
const at = (...path: string[]): string => join(dataDir, 'keys', ...path);
const dayMs = 86_400_000;
let api: TestApi;
let keys: CertifiedKeys;
let ring: KeyRing;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { dataDir }, serve: (app) => (serveLog(app), useVerification(app)) });
  [keys, ring] = [api.app.get(CertifiedKeys), api.app.get(KeyRing)];
});
afterAll(() => api.close());

const states = async (purpose: 'seal' | 'stamp') => (await ring.keys(api.ctx(), { purpose })).map(({ events }) => stateOf(events));
const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false);
const pdfOf = async (): Promise<Buffer> => api.app.get(SealService).bytes(api.ctx(), (await aCredential(api)).id);
const handIn = async (bytes: Buffer) => (await api.http.post('/verify').set('Accept', 'application/json').attach('file', bytes, { filename: 'c.pdf', contentType: 'application/pdf' })).body as { document: { isAuthentic: boolean } };

/** Whether the public page, our own verifier and the one that shares no line with us all call the file authentic. */
async function isGood(bytes: Buffer): Promise<boolean[]> {
  const offline = checkOffline([bytes], await api.app.get(Issuer).rootPem()).answers[0]?.isAuthentic === true;
  return [(await handIn(bytes)).document.isAuthentic, (await api.app.get(Issuer).check(api.ctx(), bytes)).ok, offline];
}

it('the key that was made with the chain is entered when it is first needed, once, and seals on', async () => {
  const asked = await Promise.all(Array.from({ length: 6 }, () => keys.seal(api.ctx())));
  expect(new Set(asked.map(({ kid }) => kid)).size).toBe(1);
  expect([await states('seal'), await isThere(at('issuer', 'seal.key.pem'))]).toEqual([[KeyState.ACTIVE], true]);
  expect(await api.dataSource.query<{ n: number }[]>(`select count(*)::int n from credentials.log_opening where kind = 'key'`)).toEqual([{ n: 2 }]);
});

describe('[T15] the key of the seal', () => {
  it('is followed by another in one step: the old one is retired and destroyed, and files of both are good everywhere', async () => {
    const old = await keys.seal(api.ctx());
    const before = await pdfOf();
    const next = await keys.rotate(api.ctx(), 'seal');
    const after = await pdfOf();
    expect([(await keys.seal(api.ctx())).kid, await states('seal')]).toEqual([next.kid, [KeyState.RETIRED, KeyState.ACTIVE]]);
    expect(await isThere(at('issuer', 'seal.key.pem'))).toBe(false);
    await expect(ring.signer(old.kid)).rejects.toMatchObject({ code: 'KEYS_FILE_MISSING' });
    const [own, documents] = (await keys.seal(api.ctx())).certificateChain.map((der) => new X509Certificate(der));
    expect([own?.verify(documents!.publicKey), own?.subject, own?.keyUsage]).toEqual([true, expect.stringContaining('Certificate Seal'), ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']]);
    expect([await isGood(before), await isGood(after)]).toEqual([[true, true, true], [true, true, true]]);
  });

  it('can be announced first, and retired by hand: then nothing is sealed until there is another, and old files stay good', async () => {
    const before = await pdfOf();
    const next = await keys.announce(api.ctx(), 'seal');
    expect(await states('seal')).toEqual([KeyState.RETIRED, KeyState.ACTIVE, KeyState.PENDING]);
    await ring.retire(api.ctx(), (await keys.seal(api.ctx())).kid, 'The clerk who set it up left.');
    await expect(keys.seal(api.ctx())).rejects.toMatchObject({ code: 'KEY_SEAL_ABSENT' });
    expect(await isGood(before)).toEqual([true, true, true]);
    await ring.activate(api.ctx(), next.kid);
    expect((await keys.seal(api.ctx())).kid).toBe(next.kid);
    expect(await readdir(at('sealed'))).toContain(`${next.kid}.sealed.json`);
  });

  it('is followed by none where the key of the document authority lies in a safe place, unless somebody brings it', async () => {
    const safe = mkdtempSync(join(tmpdir(), 'waymark-safe-'));
    await rename(at('issuer', 'document-ca.key.pem'), join(safe, 'document-ca.key.pem'));
    await expect(keys.rotate(api.ctx(), 'seal')).rejects.toMatchObject({ code: 'KEY_AUTHORITY_ABSENT' });
    const next = await keys.rotate(api.ctx(), 'seal', { authorityFolder: safe });
    expect((await keys.seal(api.ctx())).kid).toBe(next.kid);
    await rename(join(safe, 'document-ca.key.pem'), at('issuer', 'document-ca.key.pem'));
  });
});

it('the key of our own time-stamp authority is followed by another the same way', async () => {
  const before = await pdfOf();
  const next = await keys.rotate(api.ctx(), 'stamp');
  expect([(await keys.stamp(api.ctx()))?.kid, await states('stamp'), await isThere(at('stamp', 'stamp.key.pem'))]).toEqual([next.kid, [KeyState.RETIRED, KeyState.ACTIVE], false]);
  expect([await isGood(before), await isGood(await pdfOf())]).toEqual([[true, true, true], [true, true, true]]);
});

describe('the clock', () => {
  const run = () => api.app.get(KeyClock).run(api.ctx());

  it('has the next key of the seal made two months before the certificate of the last one ends, and not earlier', async () => {
    const { kid } = await keys.seal(api.ctx());
    const until = (await keys.heldUntil(api.ctx(), 'seal'))?.getTime() ?? 0;
    api.now = new Date(until - 61 * dayMs);
    await run();
    expect((await keys.seal(api.ctx())).kid).toBe(kid);
    api.now = new Date(until - 59 * dayMs);
    await run();
    expect((await keys.seal(api.ctx())).kid).not.toBe(kid);
    expect(await isGood(await pdfOf())).toEqual([true, true, true]);
  });

  it('only says so where the key of the authority lies elsewhere; sealing goes on to the last day and then waits', async () => {
    const { kid } = await keys.seal(api.ctx());
    const until = (await keys.heldUntil(api.ctx(), 'seal'))?.getTime() ?? 0;
    await rename(at('issuer', 'document-ca.key.pem'), join(dataDir, 'safe.pem'));
    api.now = new Date(until - dayMs);
    await run();
    expect((await keys.seal(api.ctx())).kid).toBe(kid);
    api.now = new Date(until + dayMs);
    await run();
    await expect(keys.seal(api.ctx())).rejects.toMatchObject({ code: 'KEYS_SEAL_OUT_OF_DATE' });
    await rename(join(dataDir, 'safe.pem'), at('issuer', 'document-ca.key.pem'));
    await run();
    expect((await keys.seal(api.ctx())).kid).not.toBe(kid);
  });

  it('has a key of credentials followed by the next after a year, published a day before it signs', async () => {
    const { kid } = await ring.active(api.ctx(), 'credential-eddsa');
    api.now = new Date(api.now.getTime() + 365 * dayMs);
    await run();
    expect((await ring.active(api.ctx(), 'credential-eddsa')).kid).toBe(kid);
    expect((await ring.published(api.ctx(), 'credential-eddsa')).map(({ events }) => stateOf(events)).slice(-2)).toEqual([KeyState.ACTIVE, KeyState.PENDING]);
    api.now = new Date(api.now.getTime() + dayMs);
    await run();
    expect((await ring.active(api.ctx(), 'credential-eddsa')).kid).not.toBe(kid);
  });
});

it('[F2] an archival copy brings the certificate of the key that sealed it, also after that key was retired', async () => {
  const { id } = await aCredential(api);
  await keys.rotate(api.ctx(), 'seal');
  const ctx = { ...api.ctx(), actor: { id: (await api.dataSource.query<{ holder_id: string }[]>('select holder_id from credentials.credential where id = $1', [id]))[0]!.holder_id, locale: 'en' as const, memberships: [] } };
  const { bytes } = await api.app.get(ArchiveService).download(ctx, id);
  expect(await isGood(bytes)).toEqual([true, true, true]);
});
