import { verify, type X509Certificate } from 'node:crypto';
import { mostApartMs, stampSigner, verifyStamp } from '../stamp';
import { readArchival, type ValidationData } from './archival-copy';
import { faultsOfArchival, listedAt } from './archival-faults';
import { kidOf, pathOf, rootsIn } from './seal-chain';
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
/** `stampKid`: thumbprint of the key that gave the time; null where none did. `authorityKids`: those of the keys that certified the seal, up to the nearest root. `chain`: DER of the certificates that it brings, the signer first. `archivedAt`: of an archival copy, when the older of its lists was signed; null for the file as it was issued. */
export type SealVerdict =
  | { readonly ok: true; readonly signer: SealSigner; readonly signedAt: Date; readonly isStamped: boolean; readonly stampKid: string | null; readonly authorityKids: readonly string[]; readonly chain: readonly Uint8Array[]; readonly archivedAt: Date | null }
  | { readonly ok: false; readonly reasons: readonly SealCode[] };

/**
 * Checks a certificate's file without network or database. Strict: one signature over the whole file, one revision, our own
 * encoding bit by bit, a chain to one of the roots in `rootsPem` (one or more, one behind the other), a time-stamp by an authority under one of those or of
 * `stampRoots`. An archival copy may have one update behind the original, which is built again and compared. Never throws on a broken file. It does not know
 * whether the credential was revoked, or a key lost.
 */
export function verifySealedPdf(bytes: Uint8Array, rootsPem: string, stampRoots: readonly string[] = []): SealVerdict {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const copy = readArchival(pdf);
  const trusted = { roots: rootsIn(rootsPem), stampRoots: stampRoots.flatMap(rootsIn) };
  const { reasons, read } = judge(copy?.original ?? pdf, trusted);
  if (read === null) return { ok: false, reasons };
  const all = copy === null ? reasons : [...new Set([...reasons, ...faultsOfCopy(copy.data, read, trusted)])];
  if (all.length > 0) return { ok: false, reasons: all };
  const { cms, place, path } = read;
  const chain = [cms.own, ...cms.others].map(({ raw }) => new Uint8Array(raw));
  return { ok: true, signer: signerOf(cms.own), signedAt: place.signedAt, isStamped: cms.stamp !== null, stampKid: stampKidOf(cms), authorityKids: path.map(kidOf), chain, archivedAt: copy && listedAt(copy.data) };
}

interface ReadSeal {
  readonly place: SealPlace;
  readonly cms: SealCms;
  /** The authorities up to the nearest root; empty where it leads to none. */
  readonly path: readonly X509Certificate[];
}

interface Trusted {
  readonly roots: readonly X509Certificate[];
  readonly stampRoots: readonly X509Certificate[];
}

function judge(pdf: Buffer, { roots, stampRoots }: Trusted): { reasons: readonly SealCode[]; read: ReadSeal | null } {
  const reasons = new Set<SealCode>();
  const place = findSeal(pdf, (code) => reasons.add(code));
  const cms = place === null ? null : readSeal(pdf, place, (code) => reasons.add(code));
  if (place === null || cms === null) return { reasons: [...reasons], read: null };
  const path = pathOf(cms.own, cms.others, roots) ?? [];
  const read = { place, cms, path };
  for (const code of [...faultsOfCms(place, cms), ...faultsOfChain(read), ...faultsOfStamp(cms, place, [...roots, ...stampRoots])]) reasons.add(code);
  return { reasons: [...reasons], read };
}

function faultsOfCopy(data: ValidationData, { cms: { own, others }, place }: ReadSeal, { roots }: Trusted): SealCode[] {
  return faultsOfArchival(data, { own, others, roots, signedAt: place.signedAt });
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

function faultsOfChain({ cms, place, path }: ReadSeal): SealCode[] {
  const faults: SealCode[] = [];
  if (!isForDocuments(cms.own) || path.length === 0) faults.push('SEAL_ISSUER_UNTRUSTED');
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

function stampKidOf({ stamp }: SealCms): string | null {
  const signer = stamp && stampSigner(stamp);
  return signer && kidOf(signer);
}

function signerOf(certificate: X509Certificate): SealSigner {
  const subject = certificate.toLegacyObject().subject as { CN?: string; O?: string };
  return { name: subject.CN ?? '', organisation: subject.O ?? '', serial: certificate.serialNumber, kid: kidOf(certificate) };
}
