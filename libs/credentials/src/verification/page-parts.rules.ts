/** A slow phone on a slow line reads a page of this many bytes at once (features.md, O7). */
export const mostBytes = 19_999;

export interface Rooms {
  /** Bytes that are left for lines on the first page. */
  readonly first: number;
  /** On each page behind it. */
  readonly further: number;
}

/** How many lines go on each page of what is too long for one, in their order; one at least, so that it comes to an end. */
export function linesByPart(weights: readonly number[], { first, further }: Rooms): number[] {
  const parts = [0];
  let room = first;
  for (const weight of weights) {
    if (weight > room && (parts.length === 1 || parts.at(-1) !== 0)) {
      parts.push(0);
      room = further;
    }
    parts[parts.length - 1] = (parts.at(-1) ?? 0) + 1;
    room -= weight;
  }
  return parts;
}

export interface Part {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly from: number;
  readonly to: number;
}

/** The lines of one part; the last one for whoever asks beyond it. */
export function partOf(counts: readonly number[], asked: number): Part {
  const number = Math.min(Math.max(1, asked), counts.length);
  const from = counts.slice(0, number - 1).reduce((sum, count) => sum + count, 0);
  return { number, of: counts.length, from, to: from + (counts[number - 1] ?? 0) };
}
