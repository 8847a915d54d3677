import fc from 'fast-check';
import { checkPolicy, isDrawn, lotOf, outcome, usualPolicy } from './second-rating.rules';
import type { Marks } from './second-rating.rules';

const marks = (seat: number, levels: number[] | null, passed = true): Marks => ({ seat, isFinished: levels !== null, passed: levels && passed, levels: new Map((levels ?? []).map((level, index) => [`c${index}`, level])) });

describe('the draw', () => {
  it('[B7] gives the same lot each time, from 0 to 9999', () => {
    expect(lotOf('0000270f00')).toBe(9999);
    expect(lotOf('00002710ff')).toBe(0);
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (digest) => lotOf(digest) === lotOf(digest) && lotOf(digest) >= 0 && lotOf(digest) < 10_000));
  });

  it.each([[0, 0, false], [10, 999, true], [10, 1000, false], [100, 9999, true], [1, 99, true], [1, 100, false]])('at a share of %i %% takes lot %i: %s', (share, lot, drawn) => {
    expect(isDrawn(lot, { ...usualPolicy, share })).toBe(drawn);
  });

  it('is set within bounds', () => {
    for (const policy of [{ share: -1, tolerance: 1 }, { share: 101, tolerance: 1 }, { share: 10, tolerance: 3 }, { share: 2.5, tolerance: 1 }]) expect(() => checkPolicy(policy)).toThrow('RATING_POLICY_UNFIT');
    expect(() => checkPolicy(usualPolicy)).not.toThrow();
  });
});

describe('two raters', () => {
  it.each([
    [marks(1, null), marks(2, [3, 3])],
    [marks(1, [3, 3]), marks(2, null)],
  ])('wait for each other', (one, two) => {
    expect(outcome([one, two], 1)).toBe('WAIT');
  });

  it('[B7] within tolerance let the first marks count', () => {
    expect(outcome([marks(1, [3, 4]), marks(2, [2, 3])], 1)).toEqual({ decides: 1 });
  });

  it('[B7] further apart, or split over passing, call a third, whose marks count', () => {
    expect(outcome([marks(1, [4, 3]), marks(2, [2, 3])], 1)).toBe('THIRD');
    expect(outcome([marks(1, [3, 3], true), marks(2, [3, 2], false)], 1)).toBe('THIRD');
    expect(outcome([marks(1, [3, 3]), marks(2, [2, 3])], 0)).toBe('THIRD');
    expect(outcome([marks(1, [4, 3]), marks(2, [2, 3]), marks(3, null)], 1)).toBe('WAIT');
    expect(outcome([marks(1, [4, 3]), marks(2, [2, 3]), marks(3, [1, 1])], 1)).toEqual({ decides: 3 });
  });

  it('[B7] never close with a gap above the tolerance and no third', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(levels, levels, fc.integer({ min: 0, max: 2 }), (one, two, tolerance) => {
      const isApart = one.some((level, index) => Math.abs(level - (two[index] ?? 0)) > tolerance);
      return (outcome([marks(1, one), marks(2, two)], tolerance) === 'THIRD') === isApart;
    }));
  });
});
