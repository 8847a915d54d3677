import { must } from '@waymark/kernel';
import type { PdfFonts, Weight } from './pdf-fonts';
import { facesFor } from './han-forms';
import { directionOf, layOut, type Direction, type TextLine } from './text-runs';

export interface Fit {
  readonly weight: Weight;
  readonly width: number;
  /** Sizes in points: the wished one, and the smallest that is still dignified. */
  readonly size: number;
  readonly minSize: number;
  readonly maxLines: number;
}
export interface FittedText {
  readonly lines: readonly TextLine[];
  readonly size: number;
}

const step = 0.5;

/** Largest size at which the text fits, on as few lines as that size needs. Throws PDF_TEXT_TOO_LONG when even the smallest does not fit. */
export function fitText(text: string, fonts: PdfFonts, fit: Fit): FittedText {
  const setter = lineSetter(text.normalize('NFC').trim(), fonts, fit.weight);
  for (let lines = 1; lines <= fit.maxLines; lines += 1) {
    const smallest = lines < fit.maxLines ? Math.max(fit.minSize, fit.size * 0.7) : fit.minSize;
    for (let size = fit.size; size >= smallest; size -= step) {
      const broken = setter.breakAt(fit.width / size);
      if (broken.length <= lines && broken.every((line) => line.width * size <= fit.width)) return { lines: balanced(setter, broken, fit.width / size), size };
    }
  }
  must(false, 'PDF_TEXT_TOO_LONG', { length: text.length });
}

// Two lines of like length read better in a centred block than a full one and a remnant.
function balanced(setter: LineSetter, broken: readonly TextLine[], width: number): readonly TextLine[] {
  const [first, second] = broken;
  if (!first || !second || broken.length !== 2) return broken;
  const even = (first.width + second.width) / 2;
  for (let share = even; share < width; share += width / 40) {
    const lines = setter.breakAt(share);
    if (lines.length === 2 && lines.every((line) => line.width <= width)) return lines;
  }
  return broken;
}

interface LineSetter {
  breakAt(width: number): TextLine[];
}

function lineSetter(text: string, fonts: PdfFonts, weight: Weight): LineSetter {
  const direction: Direction = directionOf(text);
  const faces = facesFor(text, fonts[weight]);
  const words = text.split(/[^\S\u00A0\u202F]+/);
  const cache = new Map<string, TextLine>();
  const set = (line: string): TextLine => {
    const known = cache.get(line) ?? layOut(line, faces, direction);
    cache.set(line, known);
    return known;
  };
  const widths = words.map((word) => set(word).width);
  const space = set('\u00A0').width;
  return { breakAt: (width) => breakWords(words, widths, { width, space }).map(set) };
}

function breakWords(words: readonly string[], widths: readonly number[], room: { width: number; space: number }): string[] {
  const lines: string[] = [];
  let used = Number.POSITIVE_INFINITY;
  words.forEach((word, index) => {
    const needed = used + room.space + (widths[index] ?? 0);
    if (needed <= room.width) {
      lines[lines.length - 1] += ` ${word}`;
      used = needed;
    } else {
      lines.push(word);
      used = widths[index] ?? 0;
    }
  });
  return lines;
}
