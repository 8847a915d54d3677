import { inflateSync } from 'node:zlib';
import { pointersIn, readPdfObjects, valueOf } from '../pdf';
import type { PdfObject, PdfObjects } from '../pdf';

/** Where an element may stand, after PDF/UA-1 (ISO 14289-1, 7.2 to 7.6). */
const within: Readonly<Record<string, readonly string[]>> = { LI: ['L'], Lbl: ['LI'], LBody: ['LI'], TR: ['Table'], TH: ['TR'], TD: ['TR'] };

interface Element {
  readonly kind: string;
  readonly object: PdfObject;
  readonly children: readonly Element[];
  /** Numbers of marked content, with the page that they are on. */
  readonly marks: readonly string[];
}

/** What keeps a program that reads aloud from reading one of our PDFs, in words; empty for a file that is tagged from head to foot. */
export function accessFaultsOf(bytes: Uint8Array, lang: string): string[] {
  const file = readPdfObjects(bytes);
  const all = [...file.objects.values()];
  const elements = flat(structureOf(file));
  return [...headFaults(bytes, all, lang), ...markFaults(file, elements), ...elements.flatMap(elementFaults), ...headingFaults(elements), ...fontFaults(all), ...annotationFaults(all)];
}

/** The kinds of elements in the order in which they are read, for a test to compare: `Document H1 P L LI …`. */
export function readingOrderOf(bytes: Uint8Array): string[] {
  return flat(structureOf(readPdfObjects(bytes))).map(({ kind }) => kind);
}

const flat = (element: Element): Element[] => [element, ...element.children.flatMap(flat)];
const typed = (type: string) => ({ tokens }: PdfObject) => tokens.join(' ').includes(`/Type /${type} `) || tokens.join(' ').endsWith(`/Type /${type} >>`);

function structureOf({ objects }: PdfObjects): Element {
  const tree = [...objects.values()].find(typed('StructTreeRoot'));
  const element = (number: number): Element => {
    const object = objects.get(number) ?? { tokens: [], stream: null };
    const kids = between(object.tokens, '/K');
    const children = pointersIn(kids).filter((to) => objects.get(to)?.tokens.includes('/S') && objects.get(to)?.tokens.includes('/P'));
    const page = pointersIn(object.tokens.slice(object.tokens.lastIndexOf('/Pg')))[0];
    return { kind: valueOf(object.tokens, '/S')?.slice(1) ?? '', object, children: children.map(element), marks: marksIn(kids).map((mark) => `${page} ${mark}`) };
  };
  return element(pointersIn(between(tree?.tokens ?? [], '/K'))[0] ?? 0);
}

// What stands between the brackets behind a name.
function between(tokens: readonly string[], name: string): string[] {
  const from = tokens.indexOf(name) + 1;
  return tokens[from] === '[' ? tokens.slice(from + 1, tokens.indexOf(']', from)) : tokens.slice(from, from + 3);
}

const marksIn = (kids: readonly string[]): string[] => kids.join(' ').replace(/<<.*?>>/g, '').replace(/\d+ 0 R/g, '').match(/\d+/g) ?? [];

function headFaults(bytes: Uint8Array, all: readonly PdfObject[], lang: string): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const catalog = all.find(typed('Catalog'));
  const has: [boolean, string][] = [
    [valueOf(catalog?.tokens ?? [], '/Lang') === `(${lang})`, 'no language'],
    [/\/Marked true/.test(text), 'no mark of a tagged file'],
    [/\/DisplayDocTitle true/.test(text) && /\/Title (\([^)]+\)|\d+ 0 R)/.test(text), 'no title that is shown'],
    [/<dc:title>[^]*?<rdf:li[^>]*>[^<]+</.test(text), 'no title in the metadata'],
    [/<pdfuaid:part>1</.test(text), 'no word of PDF/UA-1'],
    [/<pdfaid:part>3<[^]*<pdfaid:conformance>A</.test(text), 'no word of PDF/A-3a'],
    [/\/S \/GTS_PDFA1/.test(text), 'no colours that are named'],
  ];
  return has.filter(([holds]) => !holds).map(([, what]) => what);
}

// Each piece of each page is either read once, in its element, or marked as decoration.
function markFaults({ objects }: PdfObjects, elements: readonly Element[]): string[] {
  const told = elements.flatMap(({ marks }) => marks);
  const drawn: string[] = [];
  const loose: string[] = [];
  for (const [number, page] of objects) {
    if (valueOf(page.tokens, '/Type') !== '/Page') continue;
    const content = pointersIn(page.tokens.slice(page.tokens.indexOf('/Contents'))).slice(0, 1).map((at) => contentOf(objects.get(at))).join('');
    drawn.push(...[...content.matchAll(/\/MCID (\d+)/g)].map(([, mark]) => `${number} ${mark}`));
    if (hasLoose(content)) loose.push(`something on page ${number} that is neither read nor decoration`);
  }
  const unread = drawn.filter((mark) => !told.includes(mark)).map((mark) => `a piece that is not read (${mark})`);
  const twice = told.filter((mark, index) => told.indexOf(mark) !== index || !drawn.includes(mark)).map((mark) => `a piece that is read twice or is nowhere (${mark})`);
  return [...loose, ...unread, ...twice];
}

function hasLoose(content: string): boolean {
  let depth = 0;
  for (const line of content.split('\n')) {
    if (/\b(BDC|BMC)$/.test(line)) depth += 1;
    else if (/^EMC\b/.test(line)) depth -= 1;
    else if (depth === 0 && /(?:\bTJ|\bTj|\bDo|\bf|\bS)(?:\s|$)/.test(line)) return true;
  }
  return depth !== 0;
}

function contentOf(object: PdfObject | undefined): string {
  if (!object?.stream) return '';
  return (object.tokens.includes('/FlateDecode') ? inflateSync(object.stream) : object.stream).toString('latin1');
}

function elementFaults({ kind, object, children }: Element): string[] {
  const misplaced = children.filter((child) => (within[child.kind] ?? [kind]).includes(kind) === false).map((child) => `${child.kind} in ${kind}`);
  const silent = kind === 'Figure' && !/^\(.{3,}/s.test(valueOf(object.tokens, '/Alt') ?? '') ? ['a picture without words'] : [];
  const hollow = (kind === 'Link' || kind === 'Form') && !object.tokens.includes('/OBJR') ? [`a ${kind} that leads to nothing`] : [];
  return [...misplaced, ...silent, ...hollow];
}

function headingFaults(elements: readonly Element[]): string[] {
  const levels = elements.filter(({ kind }) => /^H\d$/.test(kind)).map(({ kind }) => Number(kind[1]));
  const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return skips || levels.length === 0 ? ['headings that skip a level'] : [];
}

function fontFaults(all: readonly PdfObject[]): string[] {
  const fonts = all.filter(({ tokens }) => tokens.includes('/Type0'));
  const isWhole = ({ tokens }: PdfObject): boolean => tokens.includes('/ToUnicode');
  const bare = all.filter(typed('FontDescriptor')).filter(({ tokens }) => !tokens.includes('/FontFile2') && !tokens.includes('/FontFile3'));
  return [...fonts.filter((font) => !isWhole(font)).map(() => 'a font whose letters nobody can read'), ...bare.map(() => 'a font that is not embedded')];
}

function annotationFaults(all: readonly PdfObject[]): string[] {
  const silent = all.filter(typed('Annot')).filter(({ tokens }) => !tokens.includes('/Contents') || !tokens.includes('/StructParent'));
  const pages = all.filter(({ tokens }) => valueOf(tokens, '/Type') === '/Page' && /\/Annots \[ \d/.test(tokens.join(' ')) && valueOf(tokens, '/Tabs') !== '/S');
  return [...silent.map(() => 'a link or field without words'), ...pages.map(() => 'a page whose fields come in another order than its text')];
}
