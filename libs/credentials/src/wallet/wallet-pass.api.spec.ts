import { createHash, randomUUID, webcrypto } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { OrganisationKind } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { ContentInfo, CryptoEngine, SignedData } from 'pkijs';
import { credentialsEntities, CredentialsModule, serveCertificates } from '../index';
import { aCredential, changeStanding } from '../testing';
import { packPass } from './pass-file';
import { aPassDesk } from './pass-files.builder';
import type { PassDesk } from './pass-files.builder';
import { openPassSigner } from './pass-signer';
import { signManifest } from './pass-signature';

const OFFERED = 'query ($id: ID!) { credential(id: $id) { hasWalletPass } }';
type Files = Record<string, Uint8Array>;

let desk: PassDesk;
let api: TestApi;
let board: Organisation;
let holder: Person;
let reviewer: Person;

const begin = (walletPass: PassDesk['files'] | null) =>
  startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { walletPass }, serve: (app, whoAsks) => serveCertificates(app, whoAsks) });

beforeAll(async () => {
  desk = await aPassDesk();
  api = await begin(desk.files);
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  reviewer = await aMember(api, Role.REVIEWER, board);
  holder = await aPerson(api);
});
afterAll(async () => {
  await api.close();
  desk.close();
});

const issue = (with_ = {}, on = api) => aCredential(on, { boardId: board.id, holderId: holder.id, holderName: 'María José Ortega Peña', ...with_ });
const ask = (id: string, person: Person | null, on = api) => {
  const request = on.http.get(`/files/credentials/${id}.pkpass`).buffer(true).parse((stream, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
  });
  return person ? request.set('x-test-person', person.id) : request;
};
const isOffered = async (id: string, person = holder) => (await api.ok<{ credential: { hasWalletPass: boolean } }>(person.id, OFFERED, { id })).credential.hasWalletPass;
const taken = async (id: string): Promise<Files> => unzipSync((await ask(id, holder)).body as Buffer);
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();
const sha1 = (bytes: Uint8Array | undefined): string => createHash('sha1').update(bytes ?? '').digest('hex');

/** As a phone reads it: the signature over the manifest, and the manifest over each file. */
async function isWhole(files: Files): Promise<boolean> {
  const { 'manifest.json': manifest = new Uint8Array(), signature = new Uint8Array(), ...others } = files;
  const data = new SignedData({ schema: ContentInfo.fromBER(Uint8Array.from(signature).buffer).content });
  const isSigned = await data.verify({ signer: 0, data: Uint8Array.from(manifest).buffer }, new CryptoEngine({ crypto: webcrypto as never })).catch(() => false);
  const told = JSON.parse(text(manifest)) as Record<string, string>;
  return isSigned && Object.keys(told).sort().join() === Object.keys(others).sort().join() && Object.entries(others).every(([name, bytes]) => told[name] === sha1(bytes));
}

describe('[G1] a card for Apple Wallet', () => {
  it('comes as Wallet opens it, under its own type, and nothing on the way keeps it', async () => {
    const { id, number } = await issue();
    const { status, headers, body } = await ask(id, holder);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'application/vnd.apple.pkpass', 'cache-control': 'private, no-store', 'content-disposition': `attachment; filename="${number}.pkpass"` });
    expect(Object.keys(unzipSync(body as Buffer)).sort()).toEqual(['en.lproj/pass.strings', 'es.lproj/pass.strings', 'icon.png', 'icon@2x.png', 'icon@3x.png', 'manifest.json', 'pass.json', 'signature']);
  });

  it('is of the pass type and the team of the certificate, and its square opens the public page', async () => {
    const { id, number, code } = await issue();
    const pass = JSON.parse(text((await taken(id))['pass.json'])) as Record<string, unknown>;
    expect(pass).toMatchObject({ formatVersion: 1, passTypeIdentifier: 'pass.org.example.certificate', teamIdentifier: 'A1B2C3D4E5', serialNumber: number, expirationDate: '2028-11-23T05:59:59Z', barcodes: [{ message: `https://waymark.example/v/${code}` }] });
  });

  it('has icons of the sizes of a phone', async () => {
    const files = await taken((await issue()).id);
    for (const [name, side] of [['icon.png', 29], ['icon@2x.png', 58], ['icon@3x.png', 87]] as const) {
      const png = Buffer.from(files[name] ?? []);
      expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', side, side]);
    }
  });

  it('[F2] is signed as a whole: one byte changed anywhere is noticed', async () => {
    const files = await taken((await issue()).id);
    expect(await isWhole(files)).toBe(true);
    for (const name of Object.keys(files)) {
      const bytes = Uint8Array.from(files[name] ?? []);
      // In the signature: the last byte, which is of the signature itself.
      const at = name === 'signature' ? bytes.length - 1 : Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect([name, await isWhole({ ...files, [name]: bytes }).catch(() => false)]).toEqual([name, false]);
    }
    expect(await isWhole({ ...files, 'more.png': new Uint8Array(1) })).toBe(false);
  });

  it('holds both certificates byte for byte', async () => {
    const { signature } = await taken((await issue()).id);
    const { own, authority } = openPassSigner(desk.files);
    for (const { raw } of [own, authority]) expect(Buffer.from(signature ?? []).includes(raw)).toBe(true);
  });

  (spawnSync('openssl', ['version']).error === undefined ? it.each(['rsa', 'ec'] as const) : it.skip.each(['rsa', 'ec'] as const))('[F2] is verified by openssl, with its signing time, under a key of kind %s (needs openssl)', async (kind) => {
    const given = await aPassDesk({ kind });
    const at = new Date('2026-11-23T15:00:00Z');
    const files = unzipSync(packPass({ 'pass.json': Buffer.from('{}') }, (manifest) => signManifest(manifest, openPassSigner(given.files), at), at));
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(given.folder, name)), { recursive: true });
      writeFileSync(join(given.folder, name), bytes);
    }
    const verify = (content: string) => spawnSync('openssl', ['smime', '-verify', '-binary', '-inform', 'DER', '-in', 'signature', '-content', content, '-CAfile', 'wwdr.pem', '-purpose', 'any', '-attime', String(at.getTime() / 1000)], { cwd: given.folder, encoding: 'utf8' });
    expect(verify('manifest.json')).toMatchObject({ status: 0, stderr: expect.stringMatching(/Verification successful/i) as string });
    given.put('other.json', '{"pass.json":"0"}');
    expect(verify('other.json').status).not.toBe(0);
    const shown = spawnSync('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'signature'], { cwd: given.folder, encoding: 'utf8' }).stdout;
    expect(shown).toMatch(/signingTime[\s\S]*Nov 23 15:00:00 2026 GMT/);
    given.close();
  });
});

describe('[AZ6] who gets a card', () => {
  it('is its holder alone; to others it is as good as absent', async () => {
    const { id } = await issue();
    const statuses = [];
    for (const person of [holder, reviewer, await aPerson(api), null]) statuses.push((await ask(id, person)).status);
    expect(statuses).toEqual([200, 404, 404, 401]);
    expect((await ask(randomUUID(), holder)).status).toBe(404);
    expect((await ask('x', holder)).status).toBe(404);
    expect([await isOffered(id), await isOffered(id, reviewer)]).toEqual([true, false]);
  });

  it.each([['SUSPENDED'], ['REVOKED']])('[F8] is nobody while it is %s', async (kind) => {
    const { id } = await issue();
    await changeStanding(api, { id, boardId: board.id }, { kind });
    expect(await isOffered(id)).toBe(false);
    const { status, body } = await ask(id, holder);
    expect([status, (body as Buffer).toString()]).toEqual([expect.any(Number), expect.stringContaining('WALLET_PASS_STANDING_UNFIT')]);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it('[F8] is nobody after the last day', async () => {
    const { id } = await issue({ issuedOn: '2024-11-23', validUntil: '2026-11-22' });
    expect(await isOffered(id)).toBe(false);
    expect((await ask(id, holder)).status).toBeGreaterThanOrEqual(400);
  });

  it('is nobody where the certificate of Apple ran out, and nothing else changes', async () => {
    const { id } = await issue();
    const before = api.now;
    api.now = new Date('2027-02-01T15:00:00Z');
    expect(await isOffered(id)).toBe(false);
    api.now = before;
    expect(await isOffered(id)).toBe(true);
  });
});

describe('without the settings', () => {
  it('there is no card, no route and no button', async () => {
    const plain = await begin(null);
    const someone = await aPerson(plain);
    const { id } = await issue({ holderId: someone.id }, plain);
    expect((await ask(id, someone, plain)).status).toBe(404);
    expect(await plain.ok(someone.id, OFFERED, { id })).toEqual({ credential: { hasWalletPass: false } });
    await plain.close();
  });

  it('[T15] a wrong one stops the start, by its name', async () => {
    await expect(begin({ ...desk.files, authorityFile: desk.files.certificateFile })).rejects.toThrow(/^WALLET_PASS_AUTHORITY: /);
  });
});
