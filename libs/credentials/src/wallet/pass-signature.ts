import { createHash, sign } from 'node:crypto';
import type { X509Certificate } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import { AlgorithmIdentifier, Attribute, Certificate, ContentInfo, EncapsulatedContentInfo, IssuerAndSerialNumber, SignedAndUnsignedAttributes, SignedData, SignerInfo } from 'pkijs';
import type { PassSigner } from './pass-signer';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

const exact = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const written = (attribute: Attribute): Buffer => Buffer.from(attribute.toSchema().toBER());

// Wallet wants the time of the signature (S/MIME signing-time) among what is signed.
function attributesOf(content: Uint8Array, at: Date): SignedAndUnsignedAttributes {
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.signingTime, values: [new UTCTime({ valueDate: at })] }),
    new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: exact(createHash('sha256').update(content).digest()) })] }),
  ];
  return new SignedAndUnsignedAttributes({ type: 0, attributes: attributes.sort((a, b) => Buffer.compare(written(a), written(b))) });
}

// As openssl names it: the key alone for RSA, with the digest for a curve.
const algorithmOf = ({ key }: PassSigner): AlgorithmIdentifier =>
  key.asymmetricKeyType === 'ec' ? new AlgorithmIdentifier({ algorithmId: oid.ecdsaSha256 }) : new AlgorithmIdentifier({ algorithmId: oid.rsa, algorithmParams: new Null() });

const parsed = ({ raw }: X509Certificate): Certificate => Certificate.fromBER(exact(raw));

/** A detached signature (PKCS #7, SHA-256) with both certificates in it, as Wallet asks for the manifest of a pass. Throws where a certificate would not stand in it byte for byte. */
export function signManifest(manifest: Uint8Array, signer: PassSigner, at: Date): Uint8Array {
  const attributes = attributesOf(manifest, at);
  const signed = Buffer.from(attributes.toSchema().toBER());
  signed[0] = 0x31; // signed as a SET, stored under an implicit tag (RFC 5652, 5.4)
  const own = parsed(signer.own);
  const sha256 = new AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new Null() });
  const info = new SignerInfo({
    version: 1, sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }), digestAlgorithm: sha256,
    signedAttrs: attributes, signatureAlgorithm: algorithmOf(signer), signature: new OctetString({ valueHex: exact(sign('sha256', signed, signer.key)) }),
  });
  const data = new SignedData({
    version: 1, digestAlgorithms: [sha256], encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [own, parsed(signer.authority)], signerInfos: [info],
  });
  const signature = Buffer.from(new ContentInfo({ contentType: oid.signedData, content: data.toSchema(true) }).toSchema().toBER());
  if (![signer.own, signer.authority].every(({ raw }) => signature.includes(raw))) throw new Error('The signature of the pass does not hold its certificates as they are');
  return signature;
}
