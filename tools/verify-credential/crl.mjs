// Lists of certificates that their issuer took back (CRL, RFC 5280).
import { equal, hex, need, oidOf, partsOf, readOne, tagged, timeOf } from './der.mjs';
import { algorithmOf, isAuthority, isSignedBy } from './x509.mjs';

const INVALID_SINCE = '2.5.29.24';
const isTime = ({ tag }) => tag === 0x17 || tag === 0x18;

// The moment from which the key may have been in wrong hands, where the list says it; else that of the taking back.
function sinceOf(at, extensions) {
  const told = extensions === undefined ? [] : partsOf(extensions).map((extension) => partsOf(extension)).filter(([type]) => oidOf(type) === INVALID_SINCE);
  return told.length === 0 ? timeOf(at) : timeOf(readOne(tagged(told[0].at(-1), 0x04).content));
}

export function readList(bytes) {
  const [tbs, algorithm, signature, ...rest] = partsOf(readOne(bytes));
  need(rest.length === 0, 'a list of three parts');
  const [version, inner, issuer, from, ...more] = partsOf(tbs);
  need(tagged(version, 0x02).content.length === 1 && version.content[0] === 1 && equal(inner.whole, algorithm.whole), 'a list of version 2');
  const entries = more.find(({ tag }) => tag === 0x30);
  const revoked = new Map((entries === undefined ? [] : partsOf(entries)).map((entry) => {
    const [serial, at, extensions] = partsOf(entry);
    return [hex(serial.content), sinceOf(at, extensions)];
  }));
  return { tbs: tbs.whole, issuer: issuer.whole, from: timeOf(from), until: more.find(isTime) && timeOf(more.find(isTime)), algorithm, signature: tagged(signature, 0x03).content.subarray(1), revoked };
}

export const isListOf = async (list, authority) =>
  isAuthority(authority) && equal(list.issuer, authority.subject) && isSignedBy(authority.key, algorithmOf(list.algorithm), list.signature, list.tbs);

/** Since when the key of the certificate may have been in wrong hands; null where the list does not name it. */
export const lostSince = (list, { serial }) => list.revoked.get(hex(serial.content)) ?? null;
