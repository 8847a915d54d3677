import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';
import { openPdfFonts, readPdfObjects } from '@waymark/platform';
import { loadOrCreateIssuerKeys } from '../keys';
import { aCertificate } from './certificate-facts.builder';
import { drawCertificate, loadCertificateTexts, rooms, sealPdf } from './index';
import { faultsOfCertificate } from './lint-certificate';
import { aSealer } from './sealer.builder';

const kit = { fonts: openPdfFonts(), texts: loadCertificateTexts(resolve(__dirname, '../../../../locales')) };
const attachments = [
  { name: 'credential.json', type: 'application/json', text: '{}', relationship: 'Source', description: 'For computers' },
  { name: 'credential.jwt', type: 'application/jwt', text: 'a.b.c', relationship: 'Alternative', description: 'For computers' },
  { name: 'evidence.json', type: 'application/json', text: '{}', relationship: 'Supplement', description: 'From the log' },
] as const;

let clean: string;
beforeAll(async () => {
  clean = Buffer.from(await drawCertificate(aCertificate(), kit, { attachments })).toString('latin1');
});

/** The same objects with others put in, in a file that is whole again: what a changed drawing would write. */
function rewritten(change: (objects: Map<number, string>) => void): Buffer {
  const objects = new Map<number, string>();
  for (const [number, { tokens, stream }] of readPdfObjects(Buffer.from(clean, 'latin1')).objects) {
    objects.set(number, stream === null ? tokens.join(' ') : `${tokens.join(' ')}\nstream\n${stream.toString('latin1')}\nendstream`);
  }
  change(objects);
  let file = clean.slice(0, 15);
  const places = [...objects].sort(([one], [other]) => one - other).map(([number, body]) => {
    const place = file.length;
    file += `${number} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const trailer = /trailer\n(<<[^]*>>)\nstartxref/.exec(clean)?.[1] ?? '';
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table, 'latin1');
}
const numberOf = (objects: Map<number, string>, type: string): number => [...objects].find(([, body]) => body.includes(`/Type ${type} `) || body.includes(`/Subtype ${type} `))?.[0] ?? 0;
/** Adds to the dictionary of the first object of that type. */
const adding = (type: string, more: string) => (objects: Map<number, string>) => {
  const number = numberOf(objects, type);
  objects.set(number, (objects.get(number) ?? '').replace('<<', `<< ${more}`));
};
const next = (objects: Map<number, string>): number => Math.max(...objects.keys()) + 1;
const compressed = (content: string): string => {
  const stream = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
};
const drawing = (content: string) => (objects: Map<number, string>) => {
  const page = objects.get(numberOf(objects, '/Page')) ?? '';
  objects.set(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]), compressed(content));
};

const shadows: readonly [shadow: string, change: (objects: Map<number, string>) => void, fault: RegExp][] = [
  ['a layer that can be hidden', adding('/Catalog', '/OCProperties << /OCGs [] >>'), /the name \/OCProperties/],
  ['a script that runs when it is opened', adding('/Catalog', '/OpenAction << /S /JavaScript /JS (app.alert) >>'), /the name \/OpenAction.*the name \/JavaScript/],
  ['a script under a name in disguise', adding('/Catalog', '/A << /S /J#61vaScript >>'), /the name \/J#61vaScript/],
  ['a script among the names of the file', adding('/Catalog', '/Names << /JavaScript << >> >>'), /the name \/JavaScript/],
  ['an action of the page', adding('/Page', '/AA << >>'), /the name \/AA/],
  ['a program that is started', adding('/Link', '/A << /S /Launch /F (calc.exe) >>'), /the name \/Launch/],
  ['a form that another program fills', adding('/Catalog', '/XFA []'), /the name \/XFA/],
  ['an object that nothing uses', (objects) => objects.set(next(objects), '<< /Type /Page /Contents 1 0 R >>'), /object \d+, which nothing uses/],
  ['an object that is asked for and is not there', adding('/Catalog', '/Metadata 999 0 R'), /no object 999/],
  ['a note over the page', (objects) => {
    const note = next(objects);
    objects.set(note, '<< /Type /Annot /Subtype /FreeText /Contents (Mallory Forger) >>');
    const page = numberOf(objects, '/Page');
    objects.set(page, (objects.get(page) ?? '').replace(/\/Annots \[/, `/Annots [ ${note} 0 R`));
  }, /the name \/FreeText/],
  ['an attachment that nobody asked for', (objects) => {
    for (const [number, body] of objects) objects.set(number, body.replace('(credential.jwt)', '(setup.exe)'));
  }, /the attachment setup\.exe/],
  ['the same attachment twice', (objects) => {
    for (const [number, body] of objects) objects.set(number, body.replaceAll('(credential.jwt)', '(credential.json)'));
  }, /the attachment credential\.json/],
  ['an attachment without a name', (objects) => {
    const file = next(objects);
    objects.set(file, '<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream');
    adding('/Catalog', `/AF ${file} 0 R`)(objects);
  }, /an attachment without a name/],
  ['text that is drawn as nothing', drawing('BT /F1 12 Tf 3 Tr <0001> Tj ET'), /text in object \d+ that nobody sees/],
  ['a picture in a layer', drawing('/OC /MC0 BDC 0 0 10 10 re f EMC'), /text in object \d+ that nobody sees/],
  ['a link that is no page', (objects) => {
    for (const [number, body] of objects) objects.set(number, body.replace('/URI (https:', '/URI (javascript:'));
  }, /a link to \(javascript:/],
  ['a seal that allows comments', (objects) => {
    for (const [number, body] of objects) objects.set(number, body.replace('/TransformParams /P 1', '/TransformParams /P 3'));
  }, /a seal that would allow changes/],
  ['a seal that certifies nothing', (objects) => {
    for (const [number, body] of objects) objects.set(number, body.replace(/\/Perms << \/DocMDP \d+ 0 R >>/, ''));
  }, /a seal that would allow changes/],
];

describe('what is not sealed', () => {
  it.each(shadows)('[CE7] %s', (_, change, fault) => {
    expect(faultsOfCertificate(rewritten(change)).join('; ')).toMatch(fault);
  });
  it.each([
    ['a second revision', () => `${clean}1 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< /Prev 1 >>\nstartxref\n9\n%%EOF\n`],
    ['a comment between two objects', () => clean.replace('endobj\n', 'endobj\n%shadow\n')],
    ['a table that leads elsewhere', () => clean.replace(/\n0000000015 00000 n/, '\n0000000016 00000 n')],
    ['bytes behind the end', () => `${clean}\0`],
    ['a stream longer than it says', () => clean.replace(/\/Length (\d+)/, (_, length: string) => `/Length ${Number(length) - 1}`)],
    ['nothing at all', () => ''],
  ])('[CE7] %s', (_, make) => {
    expect(faultsOfCertificate(Buffer.from(make(), 'latin1'))).toEqual([expect.stringContaining('that our own drawing would not write')]);
  });
  it('[CE7] by the sealing itself: the key is not asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-lint-'));
    const at = new Date('2026-11-23T15:04:05Z');
    const keys = await loadOrCreateIssuerKeys({ folder: join(folder, 'keys'), organisation: 'Cedar Valley Board', at });
    let asked = 0;
    const counted = { ...keys.seal, sign: (bytes: Uint8Array) => ((asked += 1), keys.seal.sign(bytes)) };
    await expect(sealPdf(rewritten(adding('/Catalog', '/OpenAction << >>')), aSealer(keys, counted), at)).rejects.toThrow('This drawing is not sealed. It has: the name /OpenAction');
    expect(asked).toBe(0);
    expect(faultsOfCertificate(rewritten(() => undefined))).toEqual([]);
    await expect(sealPdf(Buffer.from(clean, 'latin1'), aSealer(keys, counted), at)).resolves.toBeInstanceOf(Uint8Array);
    rmSync(folder, { recursive: true });
  });
});

describe('what is sealed', () => {
  const scripts = ['Nguyễn Thị Phương Thảo', 'Αικατερίνη Ёлкина', 'فاطمة الزهراء', 'יוסף בן־דוד הַלֵּוִי', '王秀英', '陳美玲', 'さくら　田中直子', '김민지', 'សុភ័ក្ត្រ ចាន់ធូ', 'प्रिया शर्मा', 'Zoë <O’Brien> & "Søn" (Jr.) \\'];
  it.each(scripts)('[CE7] a certificate for %s, in both languages, with and without room for a time-stamp', async (holderName) => {
    for (const lang of ['en', 'es'] as const) expect(faultsOfCertificate(await drawCertificate(aCertificate({ lang, holderName }), kit, { attachments, room: lang === 'en' ? rooms.stampedElsewhere : rooms.unstamped }))).toEqual([]);
  });
});
