import 'reflect-metadata';
import { createHash, randomBytes, webcrypto, X509Certificate as NodeCertificate, type JsonWebKey, type KeyObject } from 'node:crypto';
import {
  BasicConstraintsExtension, CRLDistributionPointsExtension, ExtendedKeyUsageExtension, KeyUsageFlags, KeyUsagesExtension, PemConverter, SubjectKeyIdentifierExtension,
  AuthorityKeyIdentifierExtension, X509Certificate, X509CertificateGenerator, type Extension,
} from '@peculiar/x509';
import type { CertifiedPurpose } from './key-purpose';

/** PEM texts of one freshly made chain, by file name. */
export type ChainFiles = Readonly<Record<ChainFile, string>>;
type ChainFile = 'root-ca.crt.pem' | 'root-ca.key.pem' | 'document-ca.crt.pem' | 'document-ca.key.pem' | 'seal.crt.pem' | 'seal.key.pem';

export interface Link {
  readonly name: string;
  readonly years: number;
  readonly from: Date;
  readonly extensions: Extension[];
  /** Certifies nobody: no certificate names its key, so that it says no print of it (RFC 5280, 4.2.1.2). */
  readonly isLeaf?: boolean;
  readonly issuer?: Issued;
}
export interface Issued {
  readonly certificate: X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

/** An authority of the chain, as it was read from its files. */
export interface Authority {
  readonly certificate: NodeCertificate;
  readonly key: KeyObject;
}

/** For whom a chain is made, and when. */
export interface ChainOwner {
  readonly organisation: string;
  /** Where people reach the product: its lists of what was taken back are named in the certificates. Without it they name none. */
  readonly publicUrl?: string;
  readonly at: Date;
  /** The list of whoever certifies, as it is served; without it that of the first authority, or of the first root. */
  readonly listName?: string;
}

export const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;

// documentSigning is RFC 9336; without emailProtection NSS (Poppler) calls the signer unknown.
const sealUsages = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'];

// How long each lasts is said in the decision on keys (0043).
const leaves = {
  seal: { role: 'Certificate Seal', years: 3, extensions: sealExtensions },
  stamp: { role: 'Time Stamp', years: 10, extensions: stampExtensions },
} as const;

/** Root, document authority, seal: three P-256 keys. `at` is when the chain is made; it holds from one day before, for clocks that are slow. */
export async function makeIssuerChain({ organisation, publicUrl, at }: ChainOwner): Promise<ChainFiles> {
  const from = dayBefore(at);
  const name = (role: string): string => nameOf(organisation, role);
  const root = await issue({ name: name('Root'), years: 25, from, extensions: authorityExtensions(1) });
  const documents = await issue({ name: name('Documents'), years: 12, from, extensions: [...authorityExtensions(0), ...listedAt('root', publicUrl)], issuer: root });
  const seal = await issue(linkOf('seal', documents, { organisation, publicUrl, at }));
  return {
    'root-ca.crt.pem': root.certificate.toString('pem'),
    'root-ca.key.pem': await privatePem(root.keys),
    'document-ca.crt.pem': documents.certificate.toString('pem'),
    'document-ca.key.pem': await privatePem(documents.keys),
    'seal.crt.pem': seal.certificate.toString('pem'),
    'seal.key.pem': await privatePem(seal.keys),
  };
}

/** Another document authority under the root: its certificate and its key, by file name. Its name counts on, so that nobody takes the lists of one for those of the other. */
export async function makeDocumentAuthority(root: Authority, { organisation, publicUrl, at, ordinal, listName = 'root' }: ChainOwner & { readonly ordinal: number }): Promise<Readonly<Record<'document-ca.crt.pem' | 'document-ca.key.pem', string>>> {
  const extensions = [...authorityExtensions(0), ...listedAt(listName, publicUrl)];
  const made = await issue({ name: nameOf(organisation, `Documents ${ordinal}`), years: 12, from: dayBefore(at), extensions, issuer: await issuerOf(root) });
  return { 'document-ca.crt.pem': made.certificate.toString('pem'), 'document-ca.key.pem': await privatePem(made.keys) };
}

/** The certificate of our own time-stamp authority (RFC 3161), under the authority that certified the seal. */
export async function makeStampCertificate(authority: Authority, { organisation, publicUrl, at }: ChainOwner): Promise<Readonly<Record<'stamp.crt.pem' | 'stamp.key.pem', string>>> {
  const stamp = await issue(linkOf('stamp', await issuerOf(authority), { organisation, publicUrl, at }));
  return { 'stamp.crt.pem': stamp.certificate.toString('pem'), 'stamp.key.pem': await privatePem(stamp.keys) };
}

/** The certificate of a key that was drawn elsewhere, for sealing or for time-stamps, under the authority that certified those before it. */
export async function certify(authority: Authority, { purpose, jwk, ...owner }: ChainOwner & { readonly purpose: CertifiedPurpose; readonly jwk: JsonWebKey }): Promise<NodeCertificate> {
  const issuer = await issuerOf(authority);
  const publicKey = await webcrypto.subtle.importKey('jwk', jwk as webcrypto.JsonWebKey, algorithm, true, ['verify']);
  const made = await certificateOf(linkOf(purpose, issuer, owner), publicKey, { name: issuer.certificate.subject, keys: issuer.keys });
  return new NodeCertificate(Buffer.from(made.rawData));
}

function linkOf(purpose: CertifiedPurpose, issuer: Issued, { organisation, publicUrl, at, listName = 'documents' }: ChainOwner): Link {
  const { role, years, extensions } = leaves[purpose];
  return { name: nameOf(organisation, role), years, from: dayBefore(at), extensions: [...extensions(), ...listedAt(listName, publicUrl)], isLeaf: true, issuer };
}

/** The authority in the hands of the library that makes certificates and lists. */
export async function issuerOf(authority: Authority): Promise<Issued> {
  const certificate = new X509Certificate(authority.certificate.raw);
  const pkcs8 = authority.key.export({ type: 'pkcs8', format: 'der' });
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  return { certificate, keys: { privateKey, publicKey: await certificate.publicKey.export() } };
}

/** Whoever checks a certificate asks there whether its issuer has taken it back (RFC 5280, 4.2.1.13). */
export const listedAt = (issuer: string, publicUrl?: string): Extension[] => (publicUrl ? [new CRLDistributionPointsExtension([`${publicUrl}/crl/${issuer}.crl`])] : []);

export const dayBefore = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000 - dayMs);

const nameOf = (organisation: string, role: string): string => `CN=${escapeName(`${organisation} ${role}`)}, O=${escapeName(organisation)}`;

export function authorityExtensions(length: number): Extension[] {
  return [new BasicConstraintsExtension(true, length, true), new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true)];
}

// RFC 3161, 2.3: one purpose only, and critical.
function stampExtensions(): Extension[] {
  return [new BasicConstraintsExtension(false, undefined, true), new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true), new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.8'], true)];
}

function sealExtensions(): Extension[] {
  return [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
    new ExtendedKeyUsageExtension(sealUsages),
  ];
}

export async function issue(link: Link): Promise<Issued> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const by = link.issuer ? { name: link.issuer.certificate.subject, keys: link.issuer.keys } : { name: link.name, keys };
  return { certificate: await certificateOf(link, keys.publicKey, by), keys };
}

export async function certificateOf(link: Link, publicKey: webcrypto.CryptoKey, by: { readonly name: string; readonly keys: webcrypto.CryptoKeyPair }): Promise<X509Certificate> {
  const own = await newKeyId(publicKey);
  return X509CertificateGenerator.create({
    serialNumber: positiveSerial(),
    subject: link.name,
    issuer: by.name,
    notBefore: link.from,
    notAfter: endOf(link),
    signingAlgorithm: algorithm,
    publicKey,
    signingKey: by.keys.privateKey,
    extensions: [
      ...link.extensions,
      ...(link.isLeaf ? [] : [new SubjectKeyIdentifierExtension(own)]),
      new AuthorityKeyIdentifierExtension(link.issuer ? keyIdOf(link.issuer) : own),
    ],
  });
}

/** How the certificates and lists of an authority name its key (RFC 5280, 4.2.1.1): as its own certificate does. */
export const keyIdOf = ({ certificate }: Pick<Issued, 'certificate'>): string => certificate.getExtension(SubjectKeyIdentifierExtension)?.keyId ?? '';

// It only has to tell keys of one name apart, and stands in a file five times: 8 bytes, as in the second way of RFC 5280, 4.2.1.2.
async function newKeyId(publicKey: webcrypto.CryptoKey): Promise<string> {
  const print = createHash('sha256').update(Buffer.from(await webcrypto.subtle.exportKey('spki', publicKey))).digest().subarray(0, 8);
  print.writeUInt8((print.readUInt8(0) & 0x0f) | 0x40, 0);
  return print.toString('hex');
}

// Nothing outlives who certified it.
function endOf({ from, years, issuer }: Link): Date {
  const until = new Date(from);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  return new Date(Math.min(until.getTime(), issuer?.certificate.notAfter.getTime() ?? Infinity));
}

// RFC 5280 4.1.2.2: positive, at most 20 octets. Each stands in every file, some twice.
function positiveSerial(): string {
  const serial = randomBytes(10);
  serial.writeUInt8((serial.readUInt8(0) & 0x3f) | 0x40, 0);
  return serial.toString('hex');
}

export async function privatePem(keys: webcrypto.CryptoKeyPair): Promise<string> {
  return `${PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')}\n`;
}

function escapeName(text: string): string {
  return text.replace(/[,+"\\<>;=#]/g, '\\$&');
}
