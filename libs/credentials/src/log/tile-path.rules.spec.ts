import { isTileWithin, tileOf } from './tile-path.rules';

describe('the path of a tile', () => {
  it.each([
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
    ['tile/1/003.p/17', { level: 1, index: 3, width: 17 }],
    ['tile/entries/x001/000.p/255', { level: null, index: 1000, width: 255 }],
  ])('%s names one', (path, tile) => {
    expect(tileOf(path)).toEqual(tile);
  });
  it.each(['tile/0/1', 'tile/0/0000', 'tile/0/x000/001', 'tile/0/001/002', 'tile/6/000', 'tile/-1/000', 'tile/0/000.p/0', 'tile/0/000.p/256', 'tile/0/000.p/01', 'tile/0/000.p/', 'tile/0/../000', 'tile/0/x001/x001/x001/x001/000', 'checkpoint'])('%s names none', (path) => {
    expect(tileOf(path)).toBeNull();
  });
  it('is served once the tree has all of it', () => {
    const within = (path: string, size: number) => isTileWithin(tileOf(path)!, size);
    expect([within('tile/0/000', 255), within('tile/0/000', 256), within('tile/0/001.p/3', 258), within('tile/0/001.p/3', 259)]).toEqual([false, true, false, true]);
    expect([within('tile/1/000.p/1', 255), within('tile/1/000.p/1', 256), within('tile/entries/000.p/1', 0), within('tile/entries/000.p/1', 1)]).toEqual([false, true, false, true]);
  });
});
