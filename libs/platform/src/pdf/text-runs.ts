import bidiFactory from 'bidi-js';
import { DomainError } from '@waymark/kernel';
import type { Face } from './pdf-fonts';

/** A stretch of one direction in one face, ready to be shaped; runs stand in visual order, left to right. */
export interface TextRun {
  readonly text: string;
  readonly face: Face;
  /** Width at size 1. */
  readonly width: number;
  readonly rtl: boolean;
}
export interface TextLine {
  readonly runs: readonly TextRun[];
  readonly width: number;
  /** The text to copy, where the glyphs do not tell it: Khmer vowels stand before their consonant, an accent is its own glyph. */
  readonly actual: string | null;
}
export type Direction = 'ltr' | 'rtl';

interface Piece {
  text: string;
  readonly face: Face;
  readonly level: number;
}

const bidi = bidiFactory();
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const hasRtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
// Control characters, and the ones that turn the reading order of a name around.
const notText = /[\p{Cc}\p{Cs}\p{Co}\u2028-\u202E\u2066-\u2069]/u;

/** The direction of the first letter that has one. */
export function directionOf(text: string): Direction {
  const [paragraph] = bidi.getEmbeddingLevels(text, 'auto').paragraphs;
  return paragraph !== undefined && paragraph.level % 2 === 1 ? 'rtl' : 'ltr';
}

/** Cuts one line into runs: fallback by grapheme, then the order of Unicode's bidirectional algorithm. */
export function layOut(text: string, faces: readonly Face[], direction: Direction): TextLine {
  const runs = reorder(cut(text, faces, direction)).map(toRun);
  // Programs turn right-to-left runs around by themselves, and only where nothing else is said.
  const tells = runs.some((run) => run.rtl) || runs.map(lettersOf).join('') === text;
  return { runs, width: runs.reduce((sum, run) => sum + run.width, 0), actual: tells ? null : text };
}

function lettersOf({ face, text }: TextRun): string {
  return face.font.layout(text).glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints)).join('');
}

/** Refuses with `code`, naming the character, when no face can print it: a box in a document helps nobody. */
export function mustBePrintable(text: string, faces: readonly Face[], code: string): void {
  const composed = text.normalize('NFC');
  if (!notText.test(composed) && faces.some((face) => covers(face, composed))) return;
  for (const { segment } of clusters.segment(composed)) {
    if (!notText.test(segment) && faces.some((face) => covers(face, segment))) continue;
    const missing = [...segment].find((letter) => notText.test(letter) || !faces.some((face) => covers(face, letter))) ?? segment;
    const codePoint = (missing.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new DomainError(code, { character: missing, codePoint: `U+${codePoint}` });
  }
}

function cut(text: string, faces: readonly Face[], direction: Direction): Piece[] {
  const [first] = faces;
  const isPlain = direction === 'ltr' && !hasRtlLetter.test(text);
  if (first !== undefined && isPlain && covers(first, text)) return [{ text, face: first, level: 0 }];
  return join(levelled(text, faces, direction));
}

function levelled(text: string, faces: readonly Face[], direction: Direction): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  let previous: Face | undefined;
  return [...clusters.segment(text)].map(({ segment, index }) => {
    const face = faceFor(segment, faces, previous);
    previous = face;
    return { text: segment, face, level: levels[index] ?? 0 };
  });
}

function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.face === piece.face && last.level === piece.level) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}

// A space or a digit stays in the face of the letters before it, so that shaping is not interrupted.
function faceFor(segment: string, faces: readonly Face[], previous?: Face): Face {
  const prefers = previous !== undefined && !/\p{L}/u.test(segment) ? [previous, ...faces] : faces;
  const face = prefers.find((candidate) => covers(candidate, segment)) ?? faces[0];
  if (face === undefined) throw new Error('No face to print with');
  return face;
}

function covers(face: Face, segment: string): boolean {
  return [...segment].every((letter) => (face.letters?.test(letter) ?? true) && face.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}

// Rule L2: from the highest level down to 1, turn around every sequence that is at that level or above.
function reorder(pieces: readonly Piece[]): Piece[] {
  const highest = Math.max(0, ...pieces.map((piece) => piece.level));
  let order = [...pieces];
  for (let level = highest; level >= 1; level -= 1) order = turnAround(order, level);
  return order;
}

function turnAround(pieces: readonly Piece[], level: number): Piece[] {
  const done: Piece[] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    if (piece.level >= level) open.unshift(piece);
    else {
      done.push(...open, piece);
      open = [];
    }
  }
  return [...done, ...open];
}

function toRun({ text, face, level }: Piece): TextRun {
  const rtl = level % 2 === 1;
  const shown = rtl ? forShaping(text) : text;
  return { text: shown, face, rtl, width: face.font.layout(shown).advanceWidth / face.font.unitsPerEm };
}

// The shaper turns Arabic and Hebrew around by itself, but neither mirrors brackets nor turns a run without letters.
function forShaping(text: string): string {
  const mirrored = [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter);
  return (hasRtlLetter.test(text) ? mirrored : mirrored.reverse()).join('');
}
