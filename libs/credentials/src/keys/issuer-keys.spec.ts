import { X509Certificate, verify } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrCreateIssuerKeys, type IssuerKeys } from './index';

const at = new Date('2026-11-23T12:00:00Z');
const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

let folder: string;
const load = (when = at): Promise<IssuerKeys> => loadOrCreateIssuerKeys({ folder: join(folder, 'keys'), organisation: 'Cedar Valley, Board + Co', at: when });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark keys '));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the issuer keys', () => {
  it('are made once, readable only by their owner, and loaded again', async () => {
    const first = await load();
    expect(await load()).toMatchObject({ rootPem: first.rootPem, seal: { kid: first.seal.kid, alg: 'ES256' } });
    const home = join(folder, 'keys', 'issuer');
    expect([await mode(join(folder, 'keys')), await mode(home)]).toEqual([0o700, 0o700]);
    for (const file of await readdir(home)) expect(await mode(join(home, file))).toBe(0o600);
  });
  it('are the same for all when several processes start at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => load()));
    expect(new Set(all.map((keys) => keys.rootPem + keys.seal.kid + keys.stamp?.kid)).size).toBe(1);
    expect(await readdir(join(folder, 'keys'))).toEqual(['issuer', 'stamp']);
  });
  it('form a chain from the root to a seal that may sign documents', async () => {
    const { seal, rootPem } = await load();
    const [leaf, documents] = seal.certificateChain.map((der) => new X509Certificate(der));
    const root = new X509Certificate(rootPem);
    expect(leaf!.verify(documents!.publicKey) && documents!.verify(root.publicKey) && root.verify(root.publicKey)).toBe(true);
    expect([root.ca, documents!.ca, leaf!.ca]).toEqual([true, true, false]);
    expect(leaf!.keyUsage).toEqual(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']);
    expect(leaf!.subject).toContain('O=Cedar Valley\\, Board \\+ Co');
  });
  it('hold a time-stamp authority for nothing but time', async () => {
    const { seal, stamp } = await load();
    const [leaf] = (stamp?.certificateChain ?? []).map((der) => new X509Certificate(der));
    const documents = new X509Certificate(seal.certificateChain[1]!);
    expect([leaf!.keyUsage, leaf!.ca, leaf!.verify(documents.publicKey), stamp!.kid === seal.kid]).toEqual([['1.3.6.1.5.5.7.3.8'], false, true, false]);
    expect(new Date(leaf!.validTo).getTime()).toBeLessThanOrEqual(new Date(documents.validTo).getTime());
  });
  it('sign with the key of the seal certificate', async () => {
    const { seal } = await load();
    const bytes = new TextEncoder().encode('the record');
    const key = new X509Certificate(seal.certificateChain[0]!).publicKey;
    expect(verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, await seal.sign(bytes))).toBe(true);
  });
});

describe('a folder of issuer keys', () => {
  it.each([
    ['keys', 0o750, 'KEYS_FOLDER_EXPOSED'],
    ['keys/issuer', 0o705, 'KEYS_FOLDER_EXPOSED'],
    ['keys/stamp', 0o705, 'KEYS_FOLDER_EXPOSED'],
    ['keys/stamp/stamp.key.pem', 0o604, 'KEYS_FILE_EXPOSED'],
    ['keys/issuer/seal.key.pem', 0o640, 'KEYS_FILE_EXPOSED'],
  ])('is refused when others can read %s', async (path, exposed, code) => {
    await load();
    await chmod(join(folder, path), exposed);
    await expect(load()).rejects.toMatchObject({ code, details: { mode: exposed.toString(8).padStart(4, '0') } });
  });
  it('still loads after the keys of the authorities were moved to a safe place', async () => {
    await load();
    await rm(join(folder, 'keys/issuer/root-ca.key.pem'));
    await rm(join(folder, 'keys/issuer/document-ca.key.pem'));
    await expect(load()).resolves.toMatchObject({ seal: { alg: 'ES256' }, stamp: { alg: 'ES256' } });
  });
  it('of an older kind gets a time-stamp authority, or seals without one where the key of its authority is gone', async () => {
    const { rootPem } = await load();
    await rm(join(folder, 'keys/stamp'), { recursive: true });
    const made = await Promise.all([load(), load(), load()]);
    expect(new Set(made.map((keys) => keys.rootPem + keys.stamp?.kid)).size).toBe(1);
    expect(made[0]?.rootPem).toBe(rootPem);
    await rm(join(folder, 'keys/stamp'), { recursive: true });
    await rm(join(folder, 'keys/issuer/document-ca.key.pem'));
    await expect(load()).resolves.toMatchObject({ stamp: null });
  });
  it('names what is wrong: a missing file, an unreadable one, a stranger, the date', async () => {
    const { rootPem } = await load();
    const file = (name: string): string => join(folder, 'keys/issuer', name);
    await expect(load(new Date('2031-01-01'))).rejects.toMatchObject({ code: 'KEYS_SEAL_OUT_OF_DATE' });
    const stranger = await loadOrCreateIssuerKeys({ folder: join(folder, 'other'), organisation: 'Other Board', at });
    await writeFile(file('root-ca.crt.pem'), stranger.rootPem);
    await expect(load()).rejects.toMatchObject({ code: 'KEYS_CHAIN_BROKEN' });
    await writeFile(file('seal.key.pem'), 'secret');
    await expect(load()).rejects.toMatchObject({ code: 'KEYS_FILE_UNREADABLE', details: { file: 'seal.key.pem' } });
    await writeFile(file('root-ca.crt.pem'), rootPem);
    await rm(file('seal.key.pem'));
    await expect(load()).rejects.toMatchObject({ code: 'KEYS_FILE_MISSING' });
  });
});
