// An archival copy (PAdES B-LT): the certificate as it was issued, and behind it one update with certificates and revocation lists. What is read there is
// built again and compared, so that no byte of the update is free.
import { equal, need, oidOf, partsOf, readOne, tagged, timeOf } from './der.mjs';
import { textOf } from './pdf.mjs';
import { algorithmOf, certifies, isSignedBy, readCertificate } from './x509.mjs';

const NOTE = '%Archival copy. Up to here: the certificate as it was issued. From here: certificates and revocation lists that prove its seal later.\n';
const MOST_STREAMS = 9;
const END = '\n%%EOF\n';
const INVALID_SINCE = '2.5.29.24';
const bytesOf = (text) => Uint8Array.from(text, (char) => char.charCodeAt(0));

function rebuilt(original, certificates, lists) {
  const [, trailer, size, root, startxref] = /\ntrailer\n(<<\n\/Size (\d+)\n\/Root (\d+) 0 R\n[^]*?\n>>)\nstartxref\n(\d+)\n%%EOF\n$/.exec(original.slice(original.lastIndexOf('\ntrailer\n'))) ?? [];
  const start = original.lastIndexOf(`\n${root} 0 obj\n<<\n`);
  if (trailer === undefined || start === -1) return null;
  const catalog = original.slice(start + `\n${root} 0 obj\n`.length, original.indexOf('\n>>\nendobj\n', start));
  const streams = [...certificates, ...lists];
  const next = Number(size);
  const store = next + streams.length;
  const named = (from, count) => Array.from({ length: count }, (_, index) => `${from + index} 0 R`).join(' ');
  const bodies = [
    [root, `${catalog}\n/DSS ${store} 0 R\n>>`],
    ...streams.map((stream, index) => [next + index, `<<\n/Length ${stream.length}\n>>\nstream\n${stream}\nendstream`]),
    [store, `<<\n/Type /DSS\n/Certs [${named(next, certificates.length)}]\n/CRLs [${named(next + certificates.length, lists.length)}]\n>>`],
  ];
  let update = NOTE;
  const places = bodies.map(([number, body]) => {
    const place = original.length + update.length;
    update += `${number} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const last = trailer.replace(`/Size ${size}\n`, `/Size ${store + 1}\n`).replace(/\n>>$/, `\n/Prev ${startxref}\n>>`);
  return `${original}${update}xref\n${root} 1\n${places[0]}${next} ${places.length - 1}\n${places.slice(1).join('')}trailer\n${last}\nstartxref\n${original.length + update.length}\n%%EOF\n`;
}

/** The original, and the certificates and lists behind it (DER); null where the file is anything else. */
export function splitArchive(bytes) {
  const text = textOf(bytes);
  const length = text.indexOf(END) + END.length;
  if (length === END.length - 1 || length === text.length) return null;
  const streams = [];
  for (let at = text.indexOf('\nendobj\n', length) + 8; streams.length < MOST_STREAMS; ) {
    const [head, size] = /^\d+ 0 obj\n<<\n\/Length (\d{1,7})\n>>\nstream\n/.exec(text.slice(at, at + 80)) ?? [];
    if (head === undefined) break;
    streams.push(text.slice(at + head.length, at + head.length + Number(size)));
    at += head.length + Number(size) + '\nendstream\nendobj\n'.length;
  }
  // The seal, its document authority, the roots above; a list of each but the seal.
  const count = (streams.length + 1) / 2;
  const [certificates, lists] = [streams.slice(0, count), streams.slice(count)];
  if (streams.length < 5 || streams.length % 2 === 0 || rebuilt(text.slice(0, length), certificates, lists) !== text) return null;
  return { original: bytes.subarray(0, length), certificates: certificates.map(bytesOf), lists: lists.map(bytesOf) };
}

function entriesOf(element) {
  return partsOf(element).map((entry) => {
    const [serial, at, extensions] = partsOf(entry);
    const since = extensions && partsOf(extensions).map((extension) => partsOf(extension)).find(([name]) => oidOf(name) === INVALID_SINCE);
    return { serial: serial.content, since: since ? timeOf(readOne(tagged(since.at(-1), 0x04).content)) : timeOf(at) };
  });
}

/** A list that the authority signed (RFC 5280, 5.1): when, and what it took back; null where it is not its list. */
async function readList(bytes, authority) {
  const [facts, algorithm, signature, ...more] = partsOf(readOne(bytes));
  const [version, inner, issuer, from, , ...rest] = partsOf(facts);
  const bits = tagged(signature, 0x03).content;
  need(more.length === 0 && tagged(version, 0x02).content.length === 1 && bits[0] === 0, 'a revocation list of version 2');
  if (!equal(inner.whole, algorithm.whole) || !equal(issuer.whole, authority.subject)) return null;
  if (!(await isSignedBy(authority.key, algorithmOf(algorithm), bits.subarray(1), facts.whole))) return null;
  return { at: timeOf(from), entries: rest[0]?.tag === 0x30 ? entriesOf(rest[0]) : [] };
}

/** The roots that came along, one for each authority of the seal, at least one of them trusted; null where anything else came. */
async function rootsAbove([first, second, ...rest], { own, others, roots }) {
  if (!equal(first, own.bytes) || !equal(second, others[0].bytes) || rest.length !== others.length) return null;
  const above = rest.map(readCertificate);
  for (const [index, root] of above.entries()) if (!(await certifies(root, others[index])) || !(await certifies(root, root))) return null;
  return above.some((root) => roots.some(({ bytes }) => equal(bytes, root.bytes))) ? above : null;
}

/**
 * Whether what is behind the original proves its seal: exactly the seal and its document authority, the root of each authority that it brings, and one true list of each.
 * A date, or a sentence that says no.
 */
export async function checkArchive({ certificates, lists }, { own, others, roots, at }) {
  const above = await rootsAbove(certificates, { own, others, roots });
  const chain = [own, ...others];
  const read = above ? await Promise.all([others[0], ...above].map((authority, index) => readList(lists[index], authority))) : [null];
  if (read.includes(null)) return { reason: 'What stands behind the certificate does not prove its seal.' };
  const isTakenBack = read.some(({ entries }, index) => entries.some(({ serial, since }) => equal(serial, chain[index].serial.content) && since <= at));
  if (isTakenBack) return { reason: 'The issuer took the certificate of this seal back, from before it sealed.' };
  return { listedAt: new Date(Math.min(...read.map((list) => list.at.getTime()))) };
}
