import { verify, X509Certificate } from 'node:crypto';
import { thumbprint } from '../keys';
import { mostApartMs, stampSigner, verifyStamp } from '../stamp';
import { readArchival, type ValidationData } from './archival-copy';
import { faultsOfArchival, listedAt } from './archival-faults';
import { encodeCms, sha256, signedAttributes, writtenSignature } from './seal-cms';
import { readCms, type SealCms } from './seal-cms-reader';
import type { SealCode } from './seal-codes';
import { rooms } from './seal-field';
import { findSeal, type SealPlace } from './seal-structure';

export interface SealSigner {
  readonly name: string;
  readonly organisation: string;
  /** Hexadecimal serial number of the certificate. */
  readonly serial: string;
  /** RFC 7638 thumbprint of the key. */
  readonly kid: string;
}
/** `stampKid`: thumbprint of the key that gave the time; null where none did. `authorityKids`: those of the keys that certified the seal, without the root. `archivedAt`: of an archival copy, when the older of its lists was signed; null for the file as it was issued. */
export type SealVerdict =
  | { readonly ok: true; readonly signer: SealSigner; readonly signedAt: Date; readonly isStamped: boolean; readonly stampKid: string | null; readonly authorityKids: readonly string[]; readonly archivedAt: Date | null }
  | { readonly ok: false; readonly reasons: readonly SealCode[] };

/**
 * Checks a certificate's file without network or database. Strict: one signature over the whole file, one revision, our own
 * encoding bit by bit, a chain to `trustedRootPem`, a time-stamp by an authority under that root or one of `stampRoots`. An archival copy may have
 * one update behind the original, which is built again and compared. Never throws on a broken file. It does not know whether the credential was revoked.
 */
export function verifySealedPdf(bytes: Uint8Array, trustedRootPem: string, stampRoots: readonly string[] = []): SealVerdict {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const copy = readArchival(pdf);
  const { reasons, read } = judge(copy?.original ?? pdf, [trustedRootPem, ...stampRoots]);
  if (read === null) return { ok: false, reasons };
  const all = copy === null ? reasons : [...new Set([...reasons, ...faultsOfCopy(copy.data, read, trustedRootPem)])];
  if (all.length > 0) return { ok: false, reasons: all };
  const { cms, place } = read;
  return { ok: true, signer: signerOf(cms.own), signedAt: place.signedAt, isStamped: cms.stamp !== null, stampKid: stampKidOf(cms), authorityKids: cms.others.map(kidOf), archivedAt: copy && listedAt(copy.data) };
}

interface ReadSeal {
  readonly place: SealPlace;
  readonly cms: SealCms;
}

function judge(pdf: Buffer, [trustedRootPem = '', ...stampRoots]: readonly string[]): { reasons: readonly SealCode[]; read: ReadSeal | null } {
  const reasons = new Set<SealCode>();
  const place = findSeal(pdf, (code) => reasons.add(code));
  const cms = place === null ? null : readSeal(pdf, place, (code) => reasons.add(code));
  if (place === null || cms === null) return { reasons: [...reasons], read: null };
  const roots = [trustedRootPem, ...stampRoots].map((pem) => new X509Certificate(pem));
  for (const code of [...faultsOfCms(place, cms), ...faultsOfChain(cms, place, trustedRootPem), ...faultsOfStamp(cms, place, roots)]) reasons.add(code);
  return { reasons: [...reasons], read: { place, cms } };
}

function faultsOfCopy(data: ValidationData, { cms: { own, others: [issuer] }, place }: ReadSeal, rootPem: string): SealCode[] {
  return issuer ? faultsOfArchival(data, { own, issuer, root: new X509Certificate(rootPem), signedAt: place.signedAt }) : [];
}

// The common case first, and without parsing anything that a stranger wrote: the digest of the file is not in its signature.
function readSeal(pdf: Buffer, place: SealPlace, refuse: (code: SealCode) => void): SealCms | null {
  const digest = Buffer.from(sha256(pdf.subarray(0, place.open), pdf.subarray(place.close)));
  if (place.contents[0] === 0x30 && !place.contents.includes(digest)) {
    refuse('SEAL_CONTENT_ALTERED');
    return null;
  }
  const cms = readCms(place.contents);
  if (cms === null) refuse('SEAL_MALFORMED');
  else if (Buffer.compare(digest, cms.digest) !== 0) refuse('SEAL_CONTENT_ALTERED');
  return cms;
}

function faultsOfCms(place: SealPlace, cms: SealCms): SealCode[] {
  const faults: SealCode[] = [];
  const rebuilt = encodeCms(cms);
  const signed = verify('sha256', signedAttributes(new Uint8Array(cms.own.raw), cms.digest), { key: cms.own.publicKey, dsaEncoding: 'ieee-p1363' }, cms.signature);
  if (!signed) faults.push('SEAL_SIGNATURE_WRONG');
  if (Buffer.compare(rebuilt, place.contents.subarray(0, cms.length)) !== 0) faults.push('SEAL_MALFORMED');
  if (place.contents.subarray(cms.length).some((byte) => byte !== 0)) faults.push('SEAL_PADDING_USED');
  return faults;
}

function faultsOfChain(cms: SealCms, place: SealPlace, trustedRootPem: string): SealCode[] {
  const faults: SealCode[] = [];
  const root = new X509Certificate(trustedRootPem);
  const [issuer, ...more] = cms.others;
  const leads = isForDocuments(cms.own) && issuer !== undefined && more.length === 0 && certifies(issuer, cms.own) && certifies(root, issuer) && certifies(root, root);
  if (!leads) faults.push('SEAL_ISSUER_UNTRUSTED');
  const chain = [cms.own, ...cms.others];
  const valid = chain.every((certificate) => new Date(certificate.validFrom) <= place.signedAt && place.signedAt <= new Date(certificate.validTo));
  if (!valid) faults.push('SEAL_TIME_OUTSIDE_CERTIFICATE');
  return faults;
}

// The room is signed: a file with room for a time-stamp has one, and an older one without has none.
function faultsOfStamp(cms: SealCms, place: SealPlace, roots: readonly X509Certificate[]): SealCode[] {
  const isExpected = place.contents.length !== rooms.unstamped;
  if (cms.stamp === null) return isExpected ? ['SEAL_STAMP_ABSENT'] : [];
  if (!isExpected) return ['SEAL_STAMP_WRONG'];
  const { info, faults } = verifyStamp(cms.stamp, { over: new Uint8Array(writtenSignature(cms.signature)), roots, between: cms.others });
  const isNear = info !== null && Math.abs(info.at.getTime() - place.signedAt.getTime()) <= mostApartMs;
  const codes = faults.map((fault): SealCode => `SEAL_STAMP_${fault}`);
  return isNear ? codes : [...codes, 'SEAL_STAMP_WRONG'];
}

// RFC 9336: what else our authority may have certified, a time-stamp say, cannot seal.
const documentSigning = '1.3.6.1.5.5.7.3.36';

function isForDocuments(certificate: X509Certificate): boolean {
  return !certificate.ca && (certificate.keyUsage ?? []).includes(documentSigning);
}

function certifies(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}

const kidOf = (certificate: X509Certificate): string => thumbprint(certificate.publicKey.export({ format: 'jwk' }));

function stampKidOf({ stamp }: SealCms): string | null {
  const signer = stamp && stampSigner(stamp);
  return signer && kidOf(signer);
}

function signerOf(certificate: X509Certificate): SealSigner {
  const subject = certificate.toLegacyObject().subject as { CN?: string; O?: string };
  return { name: subject.CN ?? '', organisation: subject.O ?? '', serial: certificate.serialNumber, kid: kidOf(certificate) };
}
