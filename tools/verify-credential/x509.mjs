// Certificates (RFC 5280) and the signatures that they stand for.
import { equal, fromBase64, joined, need, oidOf, partsOf, readAll, readOne, tagged, timeOf } from './der.mjs';

const MOST_BETWEEN = 4;
const EC = '1.2.840.10045.2.1';
const RSA = '1.2.840.113549.1.1.1';
const curves = { '1.2.840.10045.3.1.7': { name: 'P-256', bytes: 32 }, '1.3.132.0.34': { name: 'P-384', bytes: 48 } };
const hashOfSignature = {
  '1.2.840.10045.4.3.2': [EC, 'SHA-256'], '1.2.840.10045.4.3.3': [EC, 'SHA-384'], '1.2.840.10045.4.3.4': [EC, 'SHA-512'],
  '1.2.840.113549.1.1.11': [RSA, 'SHA-256'], '1.2.840.113549.1.1.12': [RSA, 'SHA-384'], '1.2.840.113549.1.1.13': [RSA, 'SHA-512'],
};

/** One or more, one behind the other. */
export function fromPem(text) {
  const bodies = [...text.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)];
  need(bodies.length > 0, 'There is no certificate (PEM) in what was given to trust');
  return bodies.map(([, body]) => readCertificate(fromBase64(body)));
}

export function readCertificate(bytes) {
  const [tbs, algorithm, signature, ...rest] = partsOf(readOne(bytes));
  need(rest.length === 0, 'a certificate of three parts');
  const [version, serial, inner, issuer, validity, subject, key, ...more] = partsOf(tbs);
  need(tagged(version, 0xa0).content.length === 3 && equal(inner.whole, algorithm.whole), 'a certificate of version 3');
  const [from, until] = partsOf(validity).map(timeOf);
  const bits = tagged(signature, 0x03).content;
  need(bits[0] === 0, 'a signature of whole bytes');
  return { bytes, tbs: tbs.whole, serial, issuer: issuer.whole, subject: subject.whole, from, until, key: key.whole, algorithm, signature: bits.subarray(1), extensions: extensionsOf(more.at(-1)), name: nameIn(subject) };
}

function extensionsOf(element) {
  const extensions = new Map();
  if (element?.tag !== 0xa3) return extensions;
  for (const extension of partsOf(readOne(element.content))) {
    const parts = partsOf(extension);
    extensions.set(oidOf(parts[0]), tagged(parts.at(-1), 0x04).content);
  }
  return extensions;
}

function nameIn(subject) {
  for (const part of partsOf(subject)) {
    const [type, value] = partsOf(partsOf(part, 0x31)[0]);
    if (oidOf(type) === '2.5.4.3') return new TextDecoder().decode(value.content);
  }
  return '';
}

export function isAuthority({ extensions }) {
  const value = extensions.get('2.5.29.19');
  return value !== undefined && readAll(readOne(value).content).some(({ tag, content }) => tag === 0x01 && content[0] === 0xff);
}

// keyCertSign, where its issuer said at all what it is for.
function mayCertify({ extensions }) {
  const value = extensions.get('2.5.29.15');
  return value === undefined || (tagged(readOne(value), 0x03).content[1] & 0x04) !== 0;
}

/** An authority under its own name, or one that certifies another key of that name: it does not count in a path. */
export const isSelfIssued = ({ issuer, subject }) => equal(issuer, subject);

function lengthOf({ extensions }) {
  const number = readAll(readOne(extensions.get('2.5.29.19')).content).find(({ tag }) => tag === 0x02);
  return number === undefined ? Infinity : number.content.reduce((sum, byte) => sum * 256 + byte, 0);
}

/** Whether each authority of the path, the lowest first, allows as many below it as there are (RFC 5280, 6.1.4). */
function isWithinLengths(path) {
  return path.every((authority, index) => path.slice(0, index).filter((below) => !isSelfIssued(below)).length <= lengthOf(authority));
}

export function usagesOf({ extensions }) {
  const value = extensions.get('2.5.29.37');
  return value === undefined ? [] : partsOf(readOne(value)).map(oidOf);
}

// SEQUENCE { r INTEGER, s INTEGER } to r || s, as WebCrypto takes it.
function raw(signature, width) {
  const [r, s, ...rest] = partsOf(readOne(signature));
  need(rest.length === 0, 'a signature of two numbers');
  const fixed = ({ tag, content }) => {
    need(tag === 0x02 && content.length > 0 && content[0] < 0x80 && !(content.length > 1 && content[0] === 0 && content[1] < 0x80), 'a number in its shortest form');
    const digits = content[0] === 0 ? content.subarray(1) : content;
    need(digits.length <= width, 'a number that fits the curve');
    return joined(new Uint8Array(width - digits.length), digits);
  };
  return joined(fixed(r), fixed(s));
}

/** Whether the key (SubjectPublicKeyInfo) made the signature over the bytes. */
export async function isSignedBy(key, { kind, hash }, signature, bytes) {
  const [type, parameter] = partsOf(partsOf(readOne(key))[0]);
  if (oidOf(type) !== kind) return false;
  if (kind === RSA) {
    const rsa = await crypto.subtle.importKey('spki', key, { name: 'RSASSA-PKCS1-v1_5', hash }, false, ['verify']);
    return crypto.subtle.verify('RSASSA-PKCS1-v1_5', rsa, signature, bytes);
  }
  const curve = curves[oidOf(parameter)];
  need(curve !== undefined, 'a curve that is known here');
  const ec = await crypto.subtle.importKey('spki', key, { name: 'ECDSA', namedCurve: curve.name }, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash }, ec, raw(signature, curve.bytes), bytes);
}

/** Kind of key and hash that an AlgorithmIdentifier names; bare RSA leaves the hash to who asks. */
export function algorithmOf(element, fallback) {
  const [name, parameter, ...rest] = partsOf(element);
  need(rest.length === 0 && (parameter === undefined || (parameter.tag === 0x05 && parameter.content.length === 0)), 'an algorithm without parameters');
  const oid = oidOf(name);
  if (oid === RSA && fallback) return { kind: RSA, hash: fallback };
  const [kind, hash] = hashOfSignature[oid] ?? [];
  need(kind !== undefined, `a signature algorithm that is known here (${oid})`);
  return { kind, hash };
}

export async function certifies(issuer, subject) {
  if (!isAuthority(issuer) || !mayCertify(issuer) || !equal(issuer.subject, subject.issuer)) return false;
  return isSignedBy(issuer.key, algorithmOf(subject.algorithm), subject.signature, subject.tbs);
}

const isValidAt = ({ from, until }, at) => from <= at && at <= until;

/** The authorities through which the certificate leads, at that time, to the nearest of the roots, that root last; null where it leads to none. `between`: those that came along. */
export async function pathTo(subject, { roots, between, at, below = [] }) {
  if (!isValidAt(subject, at) || below.length === MOST_BETWEEN) return null;
  for (const root of roots) if (isValidAt(root, at) && (await certifies(root, subject)) && isWithinLengths([...below, root])) return [...below, root];
  for (const issuer of between) {
    const path = issuer !== subject && (await certifies(issuer, subject)) ? await pathTo(issuer, { roots, between, at, below: [...below, issuer] }) : null;
    if (path) return path;
  }
  return null;
}
