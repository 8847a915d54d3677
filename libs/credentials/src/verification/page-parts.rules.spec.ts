import fc from 'fast-check';
import { linesByPart, partOf } from './page-parts.rules';

describe('[O7] what is too long for one page', () => {
  it('goes on the next one where it does not fit, each line whole and in order', () => {
    expect(linesByPart([40, 40, 40, 40], { first: 100, further: 60 })).toEqual([2, 1, 1]);
    expect(linesByPart([40], { first: 100, further: 60 })).toEqual([1]);
    expect(linesByPart([], { first: 100, further: 60 })).toEqual([0]);
  });
  it('leaves the first page without lines where none fits, and puts one on each page behind it', () => {
    expect(linesByPart([90, 90], { first: 10, further: 60 })).toEqual([0, 1, 1]);
  });
  it('loses no line, doubles none, and fills no page above its room', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 50 })), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 50, max: 200 }), (weights, first, further) => {
      const counts = linesByPart(weights, { first, further });
      const lines = counts.flatMap((_, index) => {
        const { from, to } = partOf(counts, index + 1);
        expect(weights.slice(from, to).reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(index === 0 ? first : further);
        return weights.slice(from, to);
      });
      expect(lines).toEqual(weights);
    }));
  });
  it('shows the last part to whoever asks beyond it, and the first to whoever asks before', () => {
    expect([0, 1, 3, 9].map((asked) => partOf([2, 1, 1], asked).number)).toEqual([1, 1, 3, 3]);
  });
});
