import { createHash, X509Certificate } from 'node:crypto';
import { der, oidDer, readAll, readOne, tags, wellFormed, type Der } from './der';

/** A time-stamp token taken apart: all that its encoding is made of. */
export interface TokenParts {
  /** TSTInfo. */
  readonly info: Buffer;
  /** In the order in which they are written; the signer's among them. */
  readonly certificates: readonly Buffer[];
  /** Elements of the signer. */
  readonly signer: { readonly sid: Buffer; readonly digestAlgorithm: Buffer; readonly attributes: Buffer; readonly signatureAlgorithm: Buffer; readonly signature: Buffer };
}

export const tokenOid = {
  info: oidDer('1.2.840.113549.1.9.16.1.4'),
  signedData: oidDer('1.2.840.113549.1.7.2'),
  contentType: oidDer('1.2.840.113549.1.9.3'),
  messageDigest: oidDer('1.2.840.113549.1.9.4'),
  signingCertificate: oidDer('1.2.840.113549.1.9.16.2.12'),
  signingCertificateV2: oidDer('1.2.840.113549.1.9.16.2.47'),
} as const;

const versionOf = (number: number): Buffer => der(tags.integer, Buffer.from([number]));

/** The same parts make the same bytes, so that a verifier can build them again and compare. */
export function encodeToken({ info, certificates, signer }: TokenParts): Buffer {
  const content = der(tags.sequence, tokenOid.info, der(tags.own0, der(tags.octets, info)));
  const attributes = der(tags.own0, readOne(signer.attributes, tags.set).content);
  const signed = der(tags.sequence, versionOf(1), signer.sid, signer.digestAlgorithm, attributes, signer.signatureAlgorithm, der(tags.octets, signer.signature));
  const data = der(tags.sequence, versionOf(3), der(tags.set, signer.digestAlgorithm), content, der(tags.own0, ...certificates), der(tags.set, signed));
  return der(tags.sequence, tokenOid.signedData, der(tags.own0, data));
}

/** Throws on whatever is not written exactly as `encodeToken` would write it: nothing can hide in another encoding. */
export function readToken(bytes: Buffer): TokenParts {
  const parts = takeApart(bytes);
  wellFormed(encodeToken(parts).equals(bytes));
  return parts;
}

function takeApart(bytes: Buffer): TokenParts {
  const data = only(children(readOne(bytes, tags.sequence), 2)[1]);
  const [, , content, certificates, signers] = children(data, 5);
  const info = only(children(content, 2)[1]);
  return { info: info.content, certificates: readAll(given(certificates).content).map(({ whole }) => whole), signer: readSigner(only(signers)) };
}

function readSigner(element: Der): TokenParts['signer'] {
  const [, sid, digestAlgorithm, attributes, signatureAlgorithm, signature] = children(element, 6);
  return {
    sid: given(sid).whole,
    digestAlgorithm: given(digestAlgorithm).whole,
    attributes: der(tags.set, given(attributes).content),
    signatureAlgorithm: given(signatureAlgorithm).whole,
    signature: given(signature).content,
  };
}

function given(element: Der | undefined): Der {
  wellFormed(element !== undefined);
  return element;
}

function children(element: Der | undefined, count: number): Der[] {
  const found = readAll(given(element).content);
  wellFormed(found.length === count);
  return found;
}

const only = (element: Der | undefined): Der => given(children(element, 1)[0]);

/** The issuer and number by which a signer is named. */
export function sidOf(certificate: Buffer): Buffer {
  const [body] = children(readOne(certificate, tags.sequence), 3);
  const [, serial, , issuer] = readAll(given(body).content);
  return der(tags.sequence, given(issuer).whole, given(serial).whole);
}

/** The attributes that are signed, as the DER SET that goes into the hash. */
export function tokenAttributes(info: Uint8Array, certificate: Uint8Array): Buffer {
  const digest = (bytes: Uint8Array): Buffer => der(tags.octets, createHash('sha256').update(bytes).digest());
  const attribute = (oid: Buffer, value: Buffer): Buffer => der(tags.sequence, oid, der(tags.set, value));
  // ESSCertIDv2 without an algorithm means SHA-256 (RFC 5035).
  const named = der(tags.sequence, der(tags.sequence, der(tags.sequence, digest(certificate))));
  const attributes = [attribute(tokenOid.contentType, tokenOid.info), attribute(tokenOid.messageDigest, digest(info)), attribute(tokenOid.signingCertificateV2, named)];
  return der(tags.set, ...attributes.sort((a, b) => Buffer.compare(a, b)));
}

export const certificatesOf = ({ certificates }: TokenParts): X509Certificate[] => certificates.map((certificate) => new X509Certificate(certificate));
