import { createPublicKey, verify, webcrypto, X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BasicConstraintsExtension, ExtendedKeyUsageExtension, X509Certificate as Issuing, X509CertificateGenerator } from '@peculiar/x509';
import { openPdfFonts } from '@waymark/platform';
import { drawCertificate, loadCertificateTexts, sealPdf, verifySealedPdf } from '../../document';
import { aCertificate } from '../../document/certificate-facts.builder';
import { aSealer } from '../../document/sealer.builder';
import { loadOrCreateIssuerKeys, openAuthority } from '../issuer-keys';
import { FileVault } from '../key-vault';
import type { CertifiedSigner, Signer, SigningAlg } from '../signer';
import { askDevice, type KeyDevice } from './device-tool';
import { DeviceVault } from './device-vault';
import { vaultOf } from './index';
import { JoinedVault } from './joined-vault';
import { aSoftDevice, withDevice } from './soft-device.builder';

const at = new Date('2026-11-23T15:04:05Z');
const folder = mkdtempSync(join(tmpdir(), 'waymark-device-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bytes = new TextEncoder().encode('the record');

async function isGood({ publicJwk, alg, sign }: Signer): Promise<boolean> {
  const key = createPublicKey({ key: publicJwk, format: 'jwk' });
  return verify(alg === 'EdDSA' ? null : 'sha256', bytes, alg === 'ES256' ? { key, dsaEncoding: 'ieee-p1363' } : key, await sign(bytes));
}

/** What stops the start, in its own words. */
const refusal = (device: KeyDevice): Promise<string> => new JoinedVault(new DeviceVault(device), new FileVault(folder, null)).ready().then(() => '', (error: Error) => error.message);

/** Our authority certifies a key that it only knows by its public half. */
async function certified(signer: Signer, name: string): Promise<{ seal: CertifiedSigner; keys: Awaited<ReturnType<typeof loadOrCreateIssuerKeys>> }> {
  const home = join(folder, name);
  const keys = await loadOrCreateIssuerKeys({ folder: home, organisation: 'Cedar Valley Board', at });
  const authority = await openAuthority(join(home, 'issuer'), keys.authorities, 'documents');
  if (!authority) throw new Error('The authority has no key');
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const signingKey = await webcrypto.subtle.importKey('pkcs8', authority.key.export({ type: 'pkcs8', format: 'der' }), algorithm, false, ['sign']);
  const publicKey = await webcrypto.subtle.importKey('jwk', signer.publicJwk as webcrypto.JsonWebKey, algorithm, true, ['verify']);
  const made = await X509CertificateGenerator.create({
    subject: 'CN=Cedar Valley Board Certificate Seal, O=Cedar Valley Board', issuer: new Issuing(new Uint8Array(authority.certificate.raw)).subject, notBefore: new Date('2026-01-01'), notAfter: new Date('2028-01-01'),
    signingAlgorithm: algorithm, publicKey, signingKey, extensions: [new BasicConstraintsExtension(false, undefined, true), new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'])],
  });
  const own = new Uint8Array(new X509Certificate(made.toString('pem')).raw);
  return { keys, seal: { ...signer, alg: 'ES256', certificateChain: [own, new Uint8Array(authority.certificate.raw)] } };
}

describe('keys in a device', () => {
  withDevice.each<SigningAlg>(['ES256', 'EdDSA', 'RS256'])('[T15] sign by %s, are found again by a process that starts later, and show their public half alone (needs SoftHSM and OpenSC)', async (alg) => {
    const device = aSoftDevice(folder);
    const made = await new DeviceVault(device).create('test', alg);
    const again = await new DeviceVault(device).signer(made.kid);
    expect([again.kid, again.alg, await isGood(made), await isGood(again)]).toEqual([made.kid, alg, true, true]);
    expect(Object.keys(again.publicJwk).filter((name) => ['d', 'p', 'q'].includes(name))).toEqual([]);
  });
  withDevice('[T15] seal a certificate that our verifier takes (needs SoftHSM and OpenSC)', async () => {
    const { seal, keys } = await certified(await new DeviceVault(aSoftDevice(folder)).create('seal', 'ES256'), 'seal');
    const kit = { fonts: openPdfFonts(), texts: loadCertificateTexts(resolve(__dirname, '../../../../../locales')) };
    const sealed = await sealPdf(await drawCertificate(aCertificate(), kit), aSealer(keys, seal), at);
    expect(verifySealedPdf(sealed, keys.rootPem)).toMatchObject({ ok: true, isStamped: true });
  });
  withDevice('[T15] do not leave it: they are sensitive and never extractable (needs SoftHSM and OpenSC)', async () => {
    const device = aSoftDevice(folder);
    await new DeviceVault(device).create('test', 'ES256');
    expect((await askDevice(device, ['--list-objects', '--type', 'privkey'])).toString()).toMatch(/Access: +sensitive, always sensitive, never extractable, local/);
  });
  withDevice('are taken away for good, and what is gone already is as good (needs SoftHSM and OpenSC)', async () => {
    const vault = new DeviceVault(aSoftDevice(folder));
    const [kept, gone] = [await vault.create('log', 'EdDSA'), await vault.create('log', 'EdDSA')];
    await vault.destroy(gone.kid);
    await vault.destroy(gone.kid);
    expect(await vault.kids()).toEqual([kept.kid]);
    await expect(vault.signer(gone.kid)).rejects.toMatchObject({ code: 'KEYS_DEVICE_KEY_MISSING' });
    await expect(gone.sign(bytes)).rejects.toMatchObject({ code: 'KEYS_DEVICE_KEY_MISSING' });
  });
  withDevice('leave those of others on the same token alone (needs SoftHSM and OpenSC)', async () => {
    const device = aSoftDevice(folder);
    await askDevice(device, ['--keypairgen', '--key-type', 'EC:prime256v1', '--id', '01', '--label', 'payroll']);
    expect(await new DeviceVault(device).kids()).toEqual([]);
  });
  withDevice('[T15] put neither the PIN nor what is signed among the arguments that everybody on the machine can list (needs SoftHSM and OpenSC)', async () => {
    const device = aSoftDevice(folder);
    const [tool, log] = [join(folder, 'tool'), join(folder, 'arguments')];
    writeFileSync(tool, `#!/bin/sh\necho "$@" >> '${log}'\nexec pkcs11-tool "$@"\n`);
    chmodSync(tool, 0o700);
    const vault = new DeviceVault({ ...device, tool });
    await (await vault.create('test', 'ES256')).sign(bytes);
    const said = readFileSync(log, 'utf8');
    expect(said.split('\n').filter(Boolean)).toHaveLength(3);
    expect(said).toContain('--pin env:PKCS11_PIN');
    expect(said).not.toContain('47114711');
  });
});

describe('a device beside files', () => {
  withDevice('draws what is new, while keys in files go on until they are retired (needs SoftHSM and OpenSC)', async () => {
    const dataDir = join(folder, 'joined');
    const older = await vaultOf({ dataDir, keysPassphrase: null, keyDevice: null }).create('credential-es256', 'ES256');
    const vault = vaultOf({ dataDir, keysPassphrase: null, keyDevice: aSoftDevice(folder) });
    await vault.ready();
    const newer = await vault.create('credential-es256', 'ES256');
    expect([await isGood(await vault.signer(older.kid)), await isGood(await vault.signer(newer.kid))]).toEqual([true, true]);
    expect(await vault.kids()).toEqual([older.kid, newer.kid]);
    for (const { kid } of [older, newer]) await vault.destroy(kid);
    expect(await vault.kids()).toEqual([]);
  });
});

describe('a device that cannot be reached stops the start', () => {
  withDevice('over a wrong PIN, after one try (needs SoftHSM and OpenSC)', async () => {
    const device = aSoftDevice(folder);
    const said = await refusal({ ...device, environment: { ...device.environment, PKCS11_PIN: '00000000' } });
    expect(said).toBe('PKCS11_PIN: the token waymark does not take this PIN. It was tried once; after a few wrong ones a device locks itself.');
    expect(await refusal(device)).toBe('');
  });
  withDevice('over a token of another name, a library that is none, and a tool that is not installed (needs SoftHSM and OpenSC)', async () => {
    const device = aSoftDevice(folder);
    expect(await refusal({ ...device, token: 'elsewhere' })).toContain('PKCS11_TOKEN: there is no token named elsewhere.');
    expect(await refusal({ ...device, module: '/none/such.so' })).toContain('PKCS11_MODULE: /none/such.so is no library');
    expect(await refusal({ ...device, tool: '/none/pkcs11-tool' })).toContain('/none/pkcs11-tool is not installed');
  });
});
