import { createHash, createVerify, timingSafeEqual, type X509Certificate } from 'node:crypto';
import { certifies, isWithinLengths } from '../keys';
import { der, readAll, readOne, tags, wellFormed } from './der';
import { readInfo, type StampInfo } from './stamp-info';
import { certificatesOf, readToken, sidOf, tokenOid, type TokenParts } from './stamp-token';

export interface StampCheck {
  /** What must have been stamped. */
  readonly over: Uint8Array;
  /** Who may vouch for a time. */
  readonly roots: readonly X509Certificate[];
  /** Authorities between that came another way. */
  readonly between: readonly X509Certificate[];
}

export type StampFault = 'WRONG' | 'UNTRUSTED';
export type StampVerdict = { readonly info: StampInfo; readonly faults: readonly StampFault[] } | { readonly info: null; readonly faults: readonly StampFault[] };

const timeStamping = '1.3.6.1.5.5.7.3.8';
const mostBetween = 4;

/** Checks an RFC 3161 token without a network, to its last byte. Never throws on a broken one. */
export function verifyStamp(token: Uint8Array, check: StampCheck): StampVerdict {
  try {
    return verified(readToken(Buffer.from(token)), check);
  } catch {
    return { info: null, faults: ['WRONG'] };
  }
}

/** The certificate of who signed a token that was checked before; null where it brought none. */
export const stampSigner = (token: Uint8Array): X509Certificate | null => ownOf(readToken(Buffer.from(token))) ?? null;

const ownOf = (parts: TokenParts): X509Certificate | undefined => certificatesOf(parts).find((certificate) => sidOf(certificate.raw).equals(parts.signer.sid));

function verified(parts: TokenParts, check: StampCheck): StampVerdict {
  const info = readInfo(parts.info);
  const certificates = certificatesOf(parts);
  const own = ownOf(parts);
  const imprint = createHash('sha256').update(check.over).digest();
  const isOver = timingSafeEqual(imprint, Buffer.from(info.imprint));
  const faults: StampFault[] = [];
  if (!own || !isOver || !isSigned(parts, own)) faults.push('WRONG');
  if (!own || !isTrusted(own, { ...check, between: [...certificates, ...check.between] }, info.at)) faults.push('UNTRUSTED');
  return { info, faults };
}

function isSigned({ info, signer }: TokenParts, own: X509Certificate): boolean {
  const hash = hashOf(signer, own);
  const attributes = new Map(readAll(readOne(signer.attributes, tags.set).content).map(({ content }) => readAttribute(content)));
  const digest = createHash(hash).update(info).digest();
  const isContent = attributes.get(tokenOid.contentType.toString('hex'))?.equals(tokenOid.info) === true;
  const isDigest = attributes.get(tokenOid.messageDigest.toString('hex'))?.subarray(2).equals(digest) === true;
  return isContent && isDigest && namesSigner(attributes, own) && createVerify(hash).update(signer.attributes).verify(own.publicKey, signer.signature);
}

function readAttribute(content: Buffer): [string, Buffer] {
  const [oid, values] = readAll(content);
  wellFormed(oid !== undefined && values !== undefined);
  return [oid.whole.toString('hex'), values.content];
}

// ESSCertID: SHA-1 in its first form, SHA-256 in the second where nothing else is said.
function namesSigner(attributes: ReadonlyMap<string, Buffer>, own: X509Certificate): boolean {
  const named = (oid: Buffer, hash: string): boolean => attributes.get(oid.toString('hex'))?.includes(createHash(hash).update(own.raw).digest()) === true;
  return named(tokenOid.signingCertificateV2, 'sha256') || named(tokenOid.signingCertificate, 'sha1');
}

const hashes: Readonly<Record<string, string>> = { '608648016503040201': 'sha256', '608648016503040202': 'sha384', '608648016503040203': 'sha512' };

// What a signature may call itself, as the kind of its key and its hash; the bare name of RSA leaves the hash to the other field.
const signatures: Readonly<Record<string, string>> = {
  '2a864886f70d010101': 'rsa', '2a864886f70d01010b': 'rsa sha256', '2a864886f70d01010c': 'rsa sha384', '2a864886f70d01010d': 'rsa sha512',
  '2a8648ce3d040302': 'ec sha256', '2a8648ce3d040303': 'ec sha384', '2a8648ce3d040304': 'ec sha512',
};

function nameOf(algorithm: Buffer): string {
  const [name, ...parameters] = readAll(readOne(algorithm, tags.sequence).content);
  wellFormed(name?.tag === tags.oid && parameters.every(({ whole }) => whole.equals(der(tags.null))));
  return name.content.toString('hex');
}

/** The hash that both fields of a signer agree on, for the kind of key that it has. */
function hashOf({ digestAlgorithm, signatureAlgorithm }: TokenParts['signer'], own: X509Certificate): string {
  const hash = hashes[nameOf(digestAlgorithm)];
  const kind = own.publicKey.asymmetricKeyType ?? '';
  wellFormed(hash !== undefined && [`${kind} ${hash}`, 'rsa'].includes(signatures[nameOf(signatureAlgorithm)] ?? ''));
  return hash;
}

function isTrusted(own: X509Certificate, { roots, between }: StampCheck, at: Date): boolean {
  return !own.ca && own.keyUsage?.join() === timeStamping && leadsTo(own, { roots, between, at, left: mostBetween });
}

interface Path {
  readonly roots: readonly X509Certificate[];
  readonly between: readonly X509Certificate[];
  readonly at: Date;
  readonly left: number;
}

function leadsTo(subject: X509Certificate, path: Path, below: readonly X509Certificate[] = []): boolean {
  const isValid = new Date(subject.validFrom) <= path.at && path.at <= new Date(subject.validTo);
  if (!isValid || path.left === 0) return false;
  if (path.roots.some((root) => certifies(root, subject) && isWithinLengths([...below, root]))) return true;
  return path.between.some((issuer) => issuer !== subject && certifies(issuer, subject) && leadsTo(issuer, { ...path, left: path.left - 1 }, [...below, issuer]));
}
