import { inflateSync } from 'node:zlib';

const filespec = /\d+ 0 obj\n(<<\n(?:[^\n]+\n)*?\/Type \/Filespec\n(?:[^\n]+\n)*?>>)\nendobj/g;

/** The text of each file that travels inside a certificate of ours, by name. Only for a file whose seal was checked: it reads one revision and repairs nothing. */
export function readAttachments(bytes: Buffer): Map<string, string> {
  const text = bytes.toString('latin1');
  const found = new Map<string, string>();
  for (const [, body = ''] of text.matchAll(filespec)) {
    const name = /\/F \(([\w.-]+)\)/.exec(body)?.[1];
    const id = /\/EF <<\n\/F (\d+) 0 R/.exec(body)?.[1];
    if (name && id) found.set(name, streamOf(bytes, text, id));
  }
  return found;
}

function streamOf(bytes: Buffer, text: string, id: string): string {
  const start = text.indexOf(`\n${id} 0 obj\n`);
  const open = text.indexOf('\nstream\n', start) + 8;
  const head = text.slice(start, open);
  const body = bytes.subarray(open, open + Number(/\/Length (\d+)\n/.exec(head)?.[1] ?? 0));
  return (head.includes('/FlateDecode') ? inflateSync(body) : body).toString('utf8');
}
