import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BasicConstraintsExtension, X509CertificateGenerator } from '@peculiar/x509';
import type { X509Certificate } from '@peculiar/x509';
import type { PassFiles } from './pass-signer';

type Kind = 'rsa' | 'ec';
const algorithms = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
  ec: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
} as const;
const term = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2027-01-31T00:00:00Z') };
// UID, OU and CN as Apple writes them into the certificate of a pass type.
const subject = '0.9.2342.19200300.100.1.1=pass.org.example.certificate, CN=Pass Type ID: pass.org.example.certificate, OU=A1B2C3D4E5, O=Harbor Board, C=US';

const draw = (kind: Kind) => webcrypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;
const pemOf = (key: webcrypto.CryptoKey): string => String(KeyObject.from(key).export({ format: 'pem', type: 'pkcs8' }));

export interface PassDesk {
  readonly folder: string;
  readonly files: PassFiles;
  readonly authority: X509Certificate;
  put(name: string, bytes: string | Buffer, mode?: number): string;
  close(): void;
}

/** A folder with what Apple would give: an intermediate, and a certificate of a pass type with its key. */
export async function aPassDesk({ kind = 'rsa', name = subject }: { kind?: Kind; name?: string } = {}): Promise<PassDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-wallet-'));
  const put = (file: string, bytes: string | Buffer, mode = 0o600): string => {
    writeFileSync(join(folder, file), bytes, { mode });
    return join(folder, file);
  };
  const [authorityKeys, keys] = [await draw('rsa'), await draw(kind)];
  const given = { ...term, signingAlgorithm: algorithms.rsa };
  const authority = await X509CertificateGenerator.createSelfSigned({ ...given, name: 'CN=Worldwide Relations (not Apple)', keys: authorityKeys, extensions: [new BasicConstraintsExtension(true, 0, true)] });
  const own = await X509CertificateGenerator.create({ ...given, subject: name, issuer: authority.subject, publicKey: keys.publicKey, signingKey: authorityKeys.privateKey });
  // Apple hands certificates out as DER.
  const files = { certificateFile: put('pass.cer', Buffer.from(own.rawData)), keyFile: put('pass.key.pem', pemOf(keys.privateKey)), authorityFile: put('wwdr.pem', authority.toString('pem')) };
  return { folder, files, authority, put, close: () => rmSync(folder, { recursive: true }) };
}
