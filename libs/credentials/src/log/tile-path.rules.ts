/** A tile of the log (C2SP tlog-tiles): 256 hashes of one level, or the 256 entries below them; the last one of a level may hold fewer. */
export interface Tile {
  /** Null for the bundle of entries. */
  readonly level: number | null;
  readonly index: number;
  readonly width: number;
}

export const TILE_WIDTH = 256;

// x001/x234/067 is 1234067. A sixth level would begin at 2^40 entries.
const shape = /^tile\/(entries|[0-5])\/((?:x\d{3}\/){0,3}\d{3})(?:\.p\/(\d{1,3}))?$/;

/** The tile that a path names; null for any other path, and for a name that is not the only one of its tile. */
export function tileOf(path: string): Tile | null {
  const [, level = '', digits = '', partial] = shape.exec(path) ?? [];
  const width = widthOf(partial);
  if (level === '' || width === null || digits.startsWith('x000')) return null;
  return { level: level === 'entries' ? null : Number(level), index: Number(digits.replace(/[x/]/g, '')), width };
}

function widthOf(partial: string | undefined): number | null {
  if (partial === undefined) return TILE_WIDTH;
  const width = Number(partial);
  return width >= 1 && width < TILE_WIDTH && String(width) === partial ? width : null;
}

/** Whether a tree of `size` entries has all that the tile would hold. */
export function isTileWithin({ level, index, width }: Tile, size: number): boolean {
  const covered = TILE_WIDTH ** (level ?? 0);
  return (index * TILE_WIDTH + width) * covered <= size;
}
