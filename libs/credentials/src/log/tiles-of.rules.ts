import { TILE_WIDTH } from './tile-path.rules';
import type { Tile } from './tile-path.rules';

const MOST_LEVELS = 6;

function pathOf({ level, index, width }: Tile): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const name = digits.map((three, place) => (place < digits.length - 1 ? `x${three}` : three)).join('/');
  return `tile/${level ?? 'entries'}/${name}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

function level(of: number | null, hashes: number): Tile[] {
  const whole = Math.floor(hashes / TILE_WIDTH);
  const rest = hashes % TILE_WIDTH;
  const full = Array.from({ length: whole }, (_, index): Tile => ({ level: of, index, width: TILE_WIDTH }));
  return rest === 0 ? full : [...full, { level: of, index: whole, width: rest }];
}

/** Every tile that a log of `size` entries has, under the path at which it is served. */
export function tilesOf(size: number): { readonly path: string; readonly tile: Tile }[] {
  const levels = Array.from({ length: MOST_LEVELS }, (_, at) => level(at, Math.floor(size / TILE_WIDTH ** at)));
  return [...level(null, size), ...levels.flat()].map((tile) => ({ path: pathOf(tile), tile }));
}
