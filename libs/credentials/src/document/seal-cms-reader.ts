import { X509Certificate } from 'node:crypto';
import { fromBER, Integer, OctetString, Sequence } from 'asn1js';
import { Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { inOrder } from './seal-chain';
import { oid, type CmsParts, type SealCertificate } from './seal-cms';

export interface SealCms extends CmsParts {
  readonly own: X509Certificate;
  /** Its authorities, each behind what it certifies. */
  readonly others: readonly X509Certificate[];
  /** Bytes that the encoding takes up; what follows is padding. */
  readonly length: number;
}

// The parsers throw on what is not DER; for a stranger's file that is an answer, not a fault of ours.
export function readCms(contents: Buffer): SealCms | null {
  try {
    return parseCms(contents);
  } catch {
    return null;
  }
}

function parseCms(contents: Buffer): SealCms {
  const length = 4 + contents.readUInt16BE(2);
  claim(contents.readUInt16BE(0) === 0x3082 && length <= contents.length);
  const signed = new SignedData({ schema: ContentInfo.fromBER(contents.subarray(0, length)).content });
  const [signer, ...more] = signed.signerInfos;
  claim(signer !== undefined && more.length === 0);
  const chain = chainOf(signed);
  const [own, ...others] = chain.map(({ x509 }) => x509);
  claim(own !== undefined && chain.every(({ x509 }) => isP256(x509)));
  return { chain, own, others: inOrder(own, others), length, digest: digestOf(signer), signature: rawSignature(signer), stamp: stampOf(signer) };
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

// Whatever else stands among the unsigned attributes is not built again, so that the encoding differs.
function stampOf(signer: SignerInfo): Uint8Array | null {
  const value: unknown = signer.unsignedAttrs?.attributes[0]?.values[0];
  return value instanceof Sequence ? new Uint8Array(value.toBER()) : null;
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
