import { inflateSync } from 'node:zlib';
import { pointersIn, readPdfObjects, valueOf, type PdfObject, type PdfObjects } from './pdf-objects';
import { isKnownWord } from './pdf-words';

/**
 * What in a drawing of ours nobody asked for, in words; empty for what may leave the house: one revision, every byte in an object that is used,
 * no name outside the closed list (scripts, layers, actions, media), no invisible text, links to web pages alone, exactly the `attachments` named.
 */
export function faultsOfPdf(bytes: Uint8Array, attachments: readonly string[] = []): string[] {
  const read = attempt(bytes);
  if (typeof read === 'string') return [read];
  const all = [...read.objects.values()];
  return [...unknownWords(read), ...unused(read), ...wrongAddresses(all), ...wrongAttachments(all, attachments), ...invisible(read)];
}

function attempt(bytes: Uint8Array): PdfObjects | string {
  try {
    return readPdfObjects(bytes);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function unknownWords({ objects, trailer }: PdfObjects): string[] {
  const names = [...objects.values()].flatMap(({ tokens }) => tokens).concat(trailer).filter((token) => token.startsWith('/'));
  return [...new Set(names)].filter((name) => !isKnownWord(name)).map((name) => `the name ${name}`);
}

function unused({ objects, trailer }: PdfObjects): string[] {
  const reached = new Set<number>();
  const waiting = pointersIn(trailer);
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (reached.has(number)) continue;
    reached.add(number);
    waiting.push(...pointersIn(objects.get(number)?.tokens ?? []));
  }
  // pdfkit keeps an empty dictionary for an outline that nobody asked for.
  const isNothing = ({ tokens, stream }: PdfObject): boolean => tokens.join('') === '<<>>' && stream === null;
  const missing = [...reached].filter((number) => !objects.has(number)).map((number) => `no object ${number}, which is asked for`);
  return [...missing, ...[...objects].filter(([number, object]) => !reached.has(number) && !isNothing(object)).map(([number]) => `object ${number}, which nothing uses`)];
}

function wrongAddresses(all: readonly PdfObject[]): string[] {
  const addresses = all.flatMap(({ tokens }) => tokens.filter((_, index) => tokens[index - 1] === '/URI' && tokens[index - 2] !== '/S'));
  return addresses.filter((address) => !/^\(https?:\/\//.test(address)).map((address) => `a link to ${address.slice(0, 60)}`);
}

function wrongAttachments(all: readonly PdfObject[], expected: readonly string[]): string[] {
  const isOfType = (type: string) => ({ tokens }: PdfObject) => tokens.some((token, index) => token === type && tokens[index - 1] === '/Type');
  const names = all.filter(isOfType('/Filespec')).map(({ tokens }) => valueOf(tokens, '/F')?.slice(1, -1) ?? '');
  const extra = names.filter((name, index) => !expected.includes(name) || names.indexOf(name) !== index).map((name) => `the attachment ${name}`);
  return all.filter(isOfType('/EmbeddedFile')).length === names.length ? extra : [...extra, 'an attachment without a name'];
}

// Text that is drawn as nothing (modes 3 and 7) or in a layer is found by a search and seen by nobody.
const hiding = /(?:^|\s)[37]\s+Tr\s|\/OC\s/;

function invisible({ objects }: PdfObjects): string[] {
  const pages = [...objects.values()].filter(({ tokens }) => valueOf(tokens, '/Type') === '/Page');
  const drawn = new Set(pages.flatMap(({ tokens }) => pointersIn(tokens.slice(tokens.indexOf('/Contents'), tokens.indexOf('/Contents') + 4))));
  const isDrawn = ([number, { tokens }]: [number, PdfObject]): boolean => drawn.has(number) || valueOf(tokens, '/Subtype') === '/Form';
  return [...objects].filter((entry) => isDrawn(entry) && hiding.test(contentOf(entry[1]))).map(([number]) => `text in object ${number} that nobody sees`);
}

function contentOf({ tokens, stream }: PdfObject): string {
  if (stream === null) return '';
  return (tokens.includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1');
}
