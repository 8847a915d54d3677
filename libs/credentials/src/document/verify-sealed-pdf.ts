import { verify, X509Certificate } from 'node:crypto';
import { fromBER, Integer, OctetString, Sequence } from 'asn1js';
import { Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { encodeCms, oid, sha256, signedAttributes, type CmsParts, type SealCertificate } from './seal-cms';
import type { SealCode } from './seal-codes';
import { findSeal, type SealPlace } from './seal-structure';

export interface SealSigner {
  readonly name: string;
  readonly organisation: string;
  /** Hexadecimal serial number of the certificate. */
  readonly serial: string;
}
export type SealVerdict = { readonly ok: true; readonly signer: SealSigner; readonly signedAt: Date } | { readonly ok: false; readonly reasons: readonly SealCode[] };

/**
 * Checks a certificate's file without network or database. Strict: one signature over the whole file, one revision, our own
 * encoding bit by bit, a chain to `trustedRootPem`. Never throws on a broken file. It does not know whether the credential was revoked.
 */
export function verifySealedPdf(bytes: Uint8Array, trustedRootPem: string): SealVerdict {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reasons = new Set<SealCode>();
  const place = findSeal(pdf, (code) => reasons.add(code));
  const cms = place === null ? null : readSeal(pdf, place, (code) => reasons.add(code));
  if (place === null || cms === null) return { ok: false, reasons: [...reasons] };
  for (const code of [...faultsOfCms(place, cms), ...faultsOfChain(cms, place, trustedRootPem)]) reasons.add(code);
  if (reasons.size > 0) return { ok: false, reasons: [...reasons] };
  return { ok: true, signer: signerOf(cms.own), signedAt: place.signedAt };
}

// The common case first, and without parsing anything that a stranger wrote: the digest of the file is not in its signature.
function readSeal(pdf: Buffer, place: SealPlace, refuse: (code: SealCode) => void): Cms | null {
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

interface Cms extends CmsParts {
  readonly own: X509Certificate;
  readonly others: readonly X509Certificate[];
  /** Bytes that the encoding takes up; what follows is padding. */
  readonly length: number;
}

// The parsers throw on what is not DER; for a stranger's file that is an answer, not a fault of ours.
function readCms(contents: Buffer): Cms | null {
  try {
    return parseCms(contents);
  } catch {
    return null;
  }
}

function parseCms(contents: Buffer): Cms {
  const length = 4 + contents.readUInt16BE(2);
  claim(contents.readUInt16BE(0) === 0x3082 && length <= contents.length);
  const signed = new SignedData({ schema: ContentInfo.fromBER(contents.subarray(0, length)).content });
  const [signer, ...more] = signed.signerInfos;
  claim(signer !== undefined && more.length === 0);
  const chain = chainOf(signed);
  const [own, ...others] = chain.map(({ x509 }) => x509);
  claim(own !== undefined && chain.every(({ x509 }) => isP256(x509)));
  return { chain, own, others, length, digest: digestOf(signer), signature: rawSignature(signer) };
}

function chainOf(signed: SignedData): (SealCertificate & { x509: X509Certificate })[] {
  const certificates = (signed.certificates ?? []).filter((item): item is Certificate => item instanceof Certificate);
  const read = certificates.map((parsed) => {
    const der = new Uint8Array(parsed.toSchema().toBER());
    return { parsed, der, x509: new X509Certificate(der) };
  });
  return [...read.filter(({ x509 }) => !x509.ca), ...read.filter(({ x509 }) => x509.ca)];
}

function claim(holds: boolean): asserts holds {
  if (!holds) throw new Error('Not the encoding of a seal');
}

function isP256({ publicKey }: X509Certificate): boolean {
  return publicKey.asymmetricKeyType === 'ec' && publicKey.asymmetricKeyDetails?.namedCurve === 'prime256v1';
}

function digestOf(signer: SignerInfo): Uint8Array {
  const attribute = signer.signedAttrs?.attributes.find(({ type }) => type === oid.messageDigest);
  return octets(attribute?.values[0]);
}

function octets(value: unknown): Uint8Array {
  claim(value instanceof OctetString);
  return new Uint8Array(value.getValue());
}

function rawSignature(signer: SignerInfo): Uint8Array {
  const pair = fromBER(signer.signature.getValue()).result;
  const parts = pair instanceof Sequence ? pair.valueBlock.value.filter((part) => part instanceof Integer) : [];
  claim(parts.length === 2);
  const numbers = parts.map((part) => Buffer.from(part.valueBlock.valueHexView));
  return Buffer.concat(numbers.map((number) => Buffer.concat([Buffer.alloc(32), number]).subarray(-32)));
}

function faultsOfCms(place: SealPlace, cms: Cms): SealCode[] {
  const faults: SealCode[] = [];
  const rebuilt = encodeCms(cms);
  const signed = verify('sha256', signedAttributes(new Uint8Array(cms.own.raw), cms.digest), { key: cms.own.publicKey, dsaEncoding: 'ieee-p1363' }, cms.signature);
  if (!signed) faults.push('SEAL_SIGNATURE_WRONG');
  if (Buffer.compare(rebuilt, place.contents.subarray(0, cms.length)) !== 0) faults.push('SEAL_MALFORMED');
  if (place.contents.subarray(cms.length).some((byte) => byte !== 0)) faults.push('SEAL_PADDING_USED');
  return faults;
}

function faultsOfChain(cms: Cms, place: SealPlace, trustedRootPem: string): SealCode[] {
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

// RFC 9336: what else our authority may have certified, a time-stamp say, cannot seal.
const documentSigning = '1.3.6.1.5.5.7.3.36';

function isForDocuments(certificate: X509Certificate): boolean {
  return !certificate.ca && (certificate.keyUsage ?? []).includes(documentSigning);
}

function certifies(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}

function signerOf(certificate: X509Certificate): SealSigner {
  const subject = certificate.toLegacyObject().subject as { CN?: string; O?: string };
  return { name: subject.CN ?? '', organisation: subject.O ?? '', serial: certificate.serialNumber };
}
