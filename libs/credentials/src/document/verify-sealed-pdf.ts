import { verify, X509Certificate } from 'node:crypto';
import { fromBER, Integer, OctetString, Sequence } from 'asn1js';
import { Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { encodeCms, oid, sha256, signedAttributes, type CmsParts } from './seal-cms';
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
  const cms = place === null ? null : readCms(place.contents);
  if (place === null || cms === null) {
    if (place !== null) reasons.add('SEAL_MALFORMED');
    return { ok: false, reasons: [...reasons] };
  }
  for (const code of [...faultsOfCms(pdf, place, cms), ...faultsOfChain(cms, place, trustedRootPem)]) reasons.add(code);
  if (reasons.size > 0) return { ok: false, reasons: [...reasons] };
  return { ok: true, signer: signerOf(cms.own), signedAt: place.signedAt };
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
    const length = 4 + contents.readUInt16BE(2);
    if (contents[0] !== 0x30 || contents[1] !== 0x82 || length > contents.length) return null;
    const signed = new SignedData({ schema: ContentInfo.fromBER(contents.subarray(0, length)).content });
    const [signer, ...more] = signed.signerInfos;
    if (signer === undefined || more.length > 0) return null;
    const certificates = (signed.certificates ?? []).filter((item): item is Certificate => item instanceof Certificate);
    const pairs = certificates.map((parsed) => ({ parsed, der: new Uint8Array(parsed.toSchema().toBER()) })).map((pair) => ({ ...pair, x509: new X509Certificate(pair.der) }));
    const chain = [...pairs.filter(({ x509 }) => !x509.ca), ...pairs.filter(({ x509 }) => x509.ca)];
    const [own, ...others] = chain.map(({ x509 }) => x509);
    if (own === undefined || !chain.every(({ x509 }) => isP256(x509))) return null;
    return { chain, own, others, length, digest: digestOf(signer), signature: rawSignature(signer) };
  } catch {
    return null;
  }
}

function isP256({ publicKey }: X509Certificate): boolean {
  return publicKey.asymmetricKeyType === 'ec' && publicKey.asymmetricKeyDetails?.namedCurve === 'prime256v1';
}

function digestOf(signer: SignerInfo): Uint8Array {
  const attribute = signer.signedAttrs?.attributes.find(({ type }) => type === oid.messageDigest);
  return octets(attribute?.values[0]);
}

function octets(value: unknown): Uint8Array {
  if (!(value instanceof OctetString)) throw new Error('Not an octet string');
  return new Uint8Array(value.getValue());
}

function rawSignature(signer: SignerInfo): Uint8Array {
  const pair = fromBER(signer.signature.getValue()).result;
  const parts = pair instanceof Sequence ? pair.valueBlock.value.filter((part) => part instanceof Integer) : [];
  if (parts.length !== 2) throw new Error('Not an ECDSA signature');
  const numbers = parts.map((part) => Buffer.from(part.valueBlock.valueHexView));
  return Buffer.concat(numbers.map((number) => Buffer.concat([Buffer.alloc(32), number]).subarray(-32)));
}

function faultsOfCms(pdf: Buffer, place: SealPlace, cms: Cms): SealCode[] {
  const faults: SealCode[] = [];
  const digest = sha256(pdf.subarray(0, place.open), pdf.subarray(place.close));
  const rebuilt = encodeCms(cms);
  const signed = verify('sha256', signedAttributes(new Uint8Array(cms.own.raw), cms.digest), { key: cms.own.publicKey, dsaEncoding: 'ieee-p1363' }, cms.signature);
  if (Buffer.compare(digest, cms.digest) !== 0) faults.push('SEAL_CONTENT_ALTERED');
  if (!signed) faults.push('SEAL_SIGNATURE_WRONG');
  if (Buffer.compare(rebuilt, place.contents.subarray(0, cms.length)) !== 0) faults.push('SEAL_MALFORMED');
  if (place.contents.subarray(cms.length).some((byte) => byte !== 0)) faults.push('SEAL_PADDING_USED');
  return faults;
}

function faultsOfChain(cms: Cms, place: SealPlace, trustedRootPem: string): SealCode[] {
  const faults: SealCode[] = [];
  const root = new X509Certificate(trustedRootPem);
  const [issuer, ...more] = cms.others;
  const leads = issuer !== undefined && more.length === 0 && certifies(issuer, cms.own) && certifies(root, issuer) && certifies(root, root);
  if (!leads) faults.push('SEAL_ISSUER_UNTRUSTED');
  const chain = [cms.own, ...cms.others];
  const valid = chain.every((certificate) => new Date(certificate.validFrom) <= place.signedAt && place.signedAt <= new Date(certificate.validTo));
  if (!valid) faults.push('SEAL_TIME_OUTSIDE_CERTIFICATE');
  return faults;
}

function certifies(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}

function signerOf(certificate: X509Certificate): SealSigner {
  const subject = certificate.toLegacyObject().subject as { CN?: string; O?: string };
  return { name: subject.CN ?? '', organisation: subject.O ?? '', serial: certificate.serialNumber };
}
