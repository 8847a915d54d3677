// SignedData (RFC 5652) of a seal and of a time-stamp token: every byte is either signed, or must be what it has to be.
import { digest, equal, joined, need, oidOf, partsOf, readAll, readFirst, readOne, tagged } from './der.mjs';
import { algorithmOf, isSignedBy, readCertificate } from './x509.mjs';

const oids = {
  data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2', stampInfo: '1.2.840.113549.1.9.16.1.4', contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4', named: '1.2.840.113549.1.9.16.2.12', namedV2: '1.2.840.113549.1.9.16.2.47', stamp: '1.2.840.113549.1.9.16.2.14',
};
const hashes = { '2.16.840.1.101.3.4.2.1': 'SHA-256', '2.16.840.1.101.3.4.2.2': 'SHA-384', '2.16.840.1.101.3.4.2.3': 'SHA-512' };
const isNumber = ({ tag, content }, value) => tag === 0x02 && content.length === 1 && content[0] === value;

function hashOf(element) {
  const [name, parameter, ...rest] = partsOf(element);
  need(rest.length === 0 && (parameter === undefined || parameter.tag === 0x05), 'a hash without parameters');
  const hash = hashes[oidOf(name)];
  need(hash !== undefined, 'a hash that is known here');
  return hash;
}

function readAttributes(content) {
  const attributes = new Map();
  for (const attribute of readAll(content)) {
    const [type, values, ...rest] = partsOf(attribute);
    const [value, ...more] = partsOf(values, 0x31);
    need(rest.length === 0 && more.length === 0 && value !== undefined && !attributes.has(oidOf(type)), 'one value for each attribute');
    attributes.set(oidOf(type), value);
  }
  return attributes;
}

function readSigner(element) {
  const [version, sid, hash, attributes, algorithm, signature, unsigned, ...rest] = partsOf(element);
  need(isNumber(version, 1) && rest.length === 0, 'a signer of version 1');
  const signed = tagged(attributes, 0xa0);
  const other = unsigned === undefined ? new Map() : readAttributes(tagged(unsigned, 0xa1).content);
  return { sid: sid.whole, hash: hashOf(hash), hashWhole: hash.whole, algorithm, signature: tagged(signature, 0x04).content, signed: readAttributes(signed.content), signedSet: joined(Uint8Array.of(0x31), signed.whole.subarray(1)), other };
}

/** A seal or a token in its parts. `length` is what its encoding takes of the bytes. */
export function readSigned(bytes) {
  const first = readFirst(bytes);
  const [type, held, ...rest] = partsOf(first);
  need(oidOf(type) === oids.signedData && rest.length === 0, 'signed data');
  const [version, hash, content, certificates, signers, ...more] = partsOf(readOne(tagged(held, 0xa0).content));
  need(more.length === 0 && certificates?.tag === 0xa0, 'certificates and signers');
  const [signer, ...others] = partsOf(signers, 0x31);
  const [kind, wrapped, ...tail] = partsOf(content);
  need(signer !== undefined && others.length === 0 && tail.length === 0, 'one signer');
  const read = readSigner(signer);
  need(equal(tagged(hash, 0x31).content, read.hashWhole), 'the hash of the signer');
  const info = wrapped === undefined ? null : tagged(readOne(tagged(wrapped, 0xa0).content), 0x04).content;
  return { version, kind: oidOf(kind), info, certificates: readAll(certificates.content).map(({ whole }) => readCertificate(whole)), signer: read, length: first.whole.length };
}

export const isSeal = ({ kind, info, version, signer }) =>
  kind === oids.data && info === null && isNumber(version, 1) && signer.signed.size === 3 && signer.hash === 'SHA-256' && [...signer.other.keys()].every((oid) => oid === oids.stamp);
export const isToken = ({ kind, info, version, signer }) => kind === oids.stampInfo && info !== null && isNumber(version, 3) && signer.other.size === 0;
export const stampOf = ({ signer }) => signer.other.get(oids.stamp)?.whole ?? null;

function names(sid, { issuer, serial }) {
  const [by, number] = partsOf(readOne(sid));
  return equal(by.whole, issuer) && equal(number.whole, serial.whole);
}

async function isNamed(signed, certificate) {
  const holds = async (oid, hash) => {
    const value = signed.get(oid);
    if (value === undefined) return false;
    const id = partsOf(partsOf(partsOf(value)[0])[0]);
    const listed = id.find(({ tag }) => tag === 0x04)?.content;
    return listed !== undefined && equal(listed, await digest(hash, certificate.bytes));
  };
  return (await holds(oids.namedV2, 'SHA-256')) || holds(oids.named, 'SHA-1');
}

/** The certificate that signed, if the signature holds over content with that digest; null where it does not. */
export async function signedBy({ certificates, signer, kind }, content) {
  const own = certificates.find((certificate) => names(signer.sid, certificate));
  if (own === undefined) return null;
  const type = signer.signed.get(oids.contentType);
  const stated = signer.signed.get(oids.messageDigest);
  const isStated = type !== undefined && oidOf(type) === kind && stated?.tag === 0x04 && equal(stated.content, await digest(signer.hash, content));
  if (!isStated || !(await isNamed(signer.signed, own))) return null;
  const algorithm = algorithmOf(signer.algorithm, signer.hash);
  return algorithm.hash === signer.hash && (await isSignedBy(own.key, algorithm, signer.signature, signer.signedSet)) ? own : null;
}

/** What a token says: the digest that it is over, and when (RFC 3161). */
export function readStamp(info) {
  const [version, , imprint, , time] = partsOf(readOne(info));
  const [algorithm, hash] = partsOf(imprint);
  need(isNumber(version, 1) && hashOf(algorithm) === 'SHA-256', 'a time-stamp over SHA-256');
  return { imprint: tagged(hash, 0x04).content, time };
}
