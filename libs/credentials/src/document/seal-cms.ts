import { createHash } from 'node:crypto';
import { fromBER, Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier, Attribute, Certificate, ContentInfo, EncapsulatedContentInfo, IssuerAndSerialNumber, SignedAndUnsignedAttributes, SignedData, SignerInfo,
} from 'pkijs';

export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

export interface SealCertificate {
  readonly der: Uint8Array;
  readonly parsed: Certificate;
}
export interface CmsParts {
  /** The signer's own certificate first. */
  readonly chain: readonly SealCertificate[];
  /** SHA-256 of the signed bytes of the file. */
  readonly digest: Uint8Array;
  /** r then s, 64 bytes. */
  readonly signature: Uint8Array;
  /** RFC 3161 token over the signature as it is written, where there is one. */
  readonly stamp: Uint8Array | null;
}

/**
 * The attributes that are signed, as the DER SET that goes into the hash. Exactly three: the PAdES baseline forbids
 * signing-time (ETSI EN 319 142-1, table 1), so the time stands in the file and later in a timestamp.
 */
export function signedAttributes(certificate: Uint8Array, digest: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(attributesOf(certificate, digest).toSchema().toBER());
  bytes[0] = 0x31; // signed as a SET, stored under an implicit tag (RFC 5652, 5.4)
  return bytes;
}

/** One and the same parts give one and the same DER, so that a verifier can build it again and compare. */
export function encodeCms({ chain, digest, signature, stamp }: CmsParts): Uint8Array {
  const [own] = chain;
  if (own === undefined) throw new Error('A seal needs the certificate of its signer');
  const sha256 = new AlgorithmIdentifier({ algorithmId: oid.sha256 });
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.parsed.issuer, serialNumber: own.parsed.serialNumber }),
    digestAlgorithm: sha256,
    signedAttrs: attributesOf(own.der, digest),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.ecdsaSha256 }),
    signature: new OctetString({ valueHex: writtenSignature(signature) }),
    ...(stamp && { unsignedAttrs: stampAttribute(stamp) }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [...chain].sort((a, b) => Buffer.compare(a.der, b.der)).map(({ parsed }) => parsed),
    signerInfos: [signer],
  });
  return new Uint8Array(new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema().toBER());
}

const known = new WeakMap<Uint8Array, SealCertificate>();

/** A signer hands out the same chain each time; parsing it costs more than the signature. */
export function readCertificate(der: Uint8Array): SealCertificate {
  const certificate = known.get(der) ?? { der, parsed: Certificate.fromBER(der) };
  known.set(der, certificate);
  return certificate;
}

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

function attributesOf(certificate: Uint8Array, digest: Uint8Array): SignedAndUnsignedAttributes {
  // ESSCertIDv2 without an algorithm means SHA-256 (RFC 5035).
  const certificateId = new Sequence({ value: [new OctetString({ valueHex: exact(sha256(certificate)) })] });
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: exact(digest) })] }),
    new Attribute({ type: oid.signingCertificateV2, values: [new Sequence({ value: [new Sequence({ value: [certificateId] })] })] }),
  ];
  const der = (attribute: Attribute): Buffer => Buffer.from(attribute.toSchema().toBER());
  return new SignedAndUnsignedAttributes({ type: 0, attributes: attributes.sort((a, b) => Buffer.compare(der(a), der(b))) });
}

function stampAttribute(token: Uint8Array): SignedAndUnsignedAttributes {
  const attribute = new Attribute({ type: oid.signatureTimeStamp, values: [fromBER(exact(token)).result] });
  return new SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] });
}

/** The signature as it stands in the file: what a time-stamp is over. */
export function writtenSignature(signature: Uint8Array): ArrayBuffer {
  const half = signature.length / 2;
  const numbers = [signature.slice(0, half), signature.slice(half)].map((bytes) => new Integer({ valueHex: exact(unsigned(bytes)) }));
  return new Sequence({ value: numbers }).toBER();
}

// DER: no leading zeros, except the one that keeps a number from being read as negative.
function unsigned(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start === -1 ? new Uint8Array(1) : bytes.slice(start);
  return (digits[0] ?? 0) >= 0x80 ? Uint8Array.from([0, ...digits]) : digits;
}

function exact(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
