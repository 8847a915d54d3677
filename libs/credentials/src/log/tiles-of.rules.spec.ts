import fc from 'fast-check';
import { isTileWithin, tileOf } from './tile-path.rules';
import { tilesOf } from './tiles-of.rules';

it('[M5] [O5] a log of so many entries has these tiles, each under the one path that it is served at', () => {
  expect(tilesOf(0)).toEqual([]);
  expect(tilesOf(1).map(({ path }) => path)).toEqual(['tile/entries/000.p/1', 'tile/0/000.p/1']);
  expect(tilesOf(513).map(({ path }) => path)).toEqual(['tile/entries/000', 'tile/entries/001', 'tile/entries/002.p/1', 'tile/0/000', 'tile/0/001', 'tile/0/002.p/1', 'tile/1/000.p/2']);
  fc.assert(fc.property(fc.integer({ min: 1, max: 400_000 }), (size) => {
    for (const { path, tile } of tilesOf(size)) expect([tileOf(path), isTileWithin(tile, size)]).toEqual([tile, true]);
  }), { numRuns: 20 });
  expect(tilesOf(256 * 1001).some(({ path }) => path === 'tile/entries/x001/000')).toBe(true);
});
