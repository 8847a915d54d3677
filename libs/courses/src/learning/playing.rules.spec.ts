import fc from 'fast-check';
import { credible } from './playing.rules';

it('[A4] keeps what lies inside the recording', () => {
  expect(credible([{ from: -5, to: 20 }, { from: 90, to: 400 }], { seconds: 100, countedSeconds: 60 })).toEqual([{ from: 0, to: 20 }, { from: 90, to: 100 }]);
  expect(credible([{ from: 30, to: 30 }, { from: 50, to: 40 }], { seconds: 100, countedSeconds: 60 })).toEqual([]);
});
it('[A4] cuts what could not have been played in the time that passed', () => {
  expect(credible([{ from: 0, to: 100 }], { seconds: 100, countedSeconds: 10 })).toEqual([{ from: 0, to: 20 }]);
  expect(credible([{ from: 0, to: 100 }], { seconds: 100, countedSeconds: 0 })).toEqual([]);
});
it('[A4] never adds up to more than twice the counted time, whatever is claimed', () => {
  const claim = fc.record({ from: fc.integer({ min: -50, max: 500 }), to: fc.integer({ min: -50, max: 500 }) });
  fc.assert(
    fc.property(fc.array(claim), fc.integer({ min: 0, max: 120 }), (claims, countedSeconds) => {
      const kept = credible(claims, { seconds: 300, countedSeconds });
      expect(kept.reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThanOrEqual(countedSeconds * 2);
      expect(kept.every(({ from, to }) => from >= 0 && to <= 300 && from < to)).toBe(true);
    }),
  );
});
