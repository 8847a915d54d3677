/** What proves a seal when nobody can be asked any more, as DER. */
export interface ValidationData {
  /** Certificates: the signer, its document authority, the root; behind it each earlier root that the seal says of the next one. */
  readonly certificates: readonly Uint8Array[];
  /** Lists of what the document authority and each of the roots took back. */
  readonly lists: readonly Uint8Array[];
}

const note = '%Archival copy. Up to here: the certificate as it was issued. From here: certificates and revocation lists that prove its seal later.\n';
const end = '%%EOF\n';
const latin1 = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The certificate, byte for byte, and behind it one update that adds a Document Security Store (PAdES B-LT, ETSI EN 319 142-1) and touches nothing but the
 * catalog, which has to name it. One original and the same data give one and the same bytes, so that a verifier can build it again and compare.
 */
export function archivalCopy(original: Uint8Array, data: ValidationData): Buffer {
  const text = latin1(original).toString('latin1');
  const { root, size, startxref, trailer } = endOf(text);
  const streams = [...data.certificates, ...data.lists];
  const first = size + data.certificates.length;
  const references = (from: number, count: number): string => Array.from({ length: count }, (_, index) => `${from + index} 0 R`).join(' ');
  const store = `<<\n/Type /DSS\n/Certs [${references(size, data.certificates.length)}]\n/CRLs [${references(first, data.lists.length)}]\n>>`;
  const dss = size + streams.length;
  const bodies: [number: number, body: string][] = [
    [root, catalogWith(text, root, dss)],
    ...streams.map((der, index): [number, string] => [size + index, `<<\n/Length ${der.length}\n>>\nstream\n${latin1(der).toString('latin1')}\nendstream`]),
    [dss, store],
  ];
  let update = note;
  const places = bodies.map(([number, body]) => {
    const place = text.length + update.length;
    update += `${number} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n${root} 1\n${places[0] ?? ''}${size} ${places.length - 1}\n${places.slice(1).join('')}`;
  const last = trailer.replace(`/Size ${size}\n`, `/Size ${dss + 1}\n`).replace(/\n>>$/, `\n/Prev ${startxref}\n>>`);
  return Buffer.concat([latin1(original), Buffer.from(`${update}${table}trailer\n${last}\nstartxref\n${text.length + update.length}\n${end}`, 'latin1')]);
}

/** The original and what was added, where the file is exactly what `archivalCopy` makes of them; null for any other update. */
export function readArchival(pdf: Buffer): { readonly original: Buffer; readonly data: ValidationData } | null {
  const length = pdf.indexOf(`\n${end}`, 0, 'latin1') + 1 + end.length;
  if (length === end.length || length === pdf.length) return null;
  const original = pdf.subarray(0, length);
  const data = addedTo(pdf.subarray(length));
  try {
    return data && archivalCopy(original, data).equals(pdf) ? { original, data } : null;
  } catch {
    return null;
  }
}

// With two earlier roots.
const mostStreams = 9;

function addedTo(update: Buffer): ValidationData | null {
  const text = update.toString('latin1');
  const [, , certificates = '', lists = ''] = /\n(\d+) 0 obj\n<<\n\/Type \/DSS\n\/Certs \[([^\]]*)\]\n\/CRLs \[([^\]]*)\]\n>>\nendobj\nxref\n/.exec(text) ?? [];
  const count = (list: string): number => list.split(' R').length - 1;
  const all: Buffer[] = [];
  let at = text.indexOf('\nendobj\n') + '\nendobj\n'.length;
  while (all.length < mostStreams) {
    const [head, bytes] = /^\d+ 0 obj\n<<\n\/Length (\d{1,7})\n>>\nstream\n/.exec(text.slice(at, at + 80)) ?? [];
    if (head === undefined) break;
    all.push(update.subarray(at + head.length, at + head.length + Number(bytes)));
    at += head.length + Number(bytes) + '\nendstream\nendobj\n'.length;
  }
  return all.length === count(certificates) + count(lists) ? { certificates: all.slice(0, count(certificates)), lists: all.slice(count(certificates)) } : null;
}

function endOf(text: string): { root: number; size: number; startxref: number; trailer: string } {
  const tail = text.slice(text.lastIndexOf('\ntrailer\n'));
  const found = /^\ntrailer\n(<<\n\/Size (\d+)\n\/Root (\d+) 0 R\n[^]*?\n>>)\nstartxref\n(\d+)\n%%EOF\n$/.exec(tail);
  if (found === null) throw new Error('This is no file of ours');
  const [, trailer = '', size, root, startxref] = found;
  return { root: Number(root), size: Number(size), startxref: Number(startxref), trailer };
}

function catalogWith(text: string, root: number, dss: number): string {
  const start = text.lastIndexOf(`\n${root} 0 obj\n<<\n`);
  const body = text.slice(start + `\n${root} 0 obj\n`.length, text.indexOf('\n>>\nendobj\n', start));
  if (start === -1 || !body.includes('/Type /Catalog')) throw new Error('The file has no catalog of ours');
  return `${body}\n/DSS ${dss} 0 R\n>>`;
}
