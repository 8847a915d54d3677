import fc from 'fast-check';
import { score } from './score.rules';

const criteria = [0, 1, 2, 3, 4, 5].map((index) => ({ id: `c${index}`, isCore: index < 4, isCritical: index === 0, weight: 1 }));
const rated = (levels: readonly number[]) => new Map(levels.map((level, index) => [`c${index}`, level]));
const levelsOfSix = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 });

describe('the score of a role-play', () => {
  it('is nothing before the first rating', () => {
    expect(score(criteria, new Map(), 17)).toEqual({ total: 0, most: 24, passMark: 17, unrated: 6, criticalFailures: [], coreBelow: [], passes: false });
  });

  it.each([
    [[3, 3, 3, 3, 3, 2], true],
    [[3, 3, 3, 3, 2, 2], false],
    [[4, 4, 4, 2, 4, 4], false],
    [[1, 4, 4, 4, 4, 4], false],
    [[4, 4, 4, 4, 1, 1], true],
  ])('of %j passes: %s', (levels, passes) => {
    expect(score(criteria, rated(levels), 17).passes).toBe(passes);
  });

  it('[B6] never passes with a critical criterion at level 1, whatever the others are', () => {
    fc.assert(fc.property(levelsOfSix, (levels) => score(criteria, rated([1, ...levels.slice(1)]), 1).passes === false));
  });

  it('counts a criterion as often as its weight, in the total and in the most that can be reached', () => {
    const weighted = criteria.map((criterion, index) => ({ ...criterion, weight: index === 0 ? 3 : 1 }));
    expect(score(weighted, rated([4, 3, 3, 3, 1, 1]), 20)).toMatchObject({ total: 23, most: 32, passes: true });
    expect(score(weighted, rated([4, 3, 3, 3, 1, 1]), 24)).toMatchObject({ passes: false });
  });

  it('never falls when one rating rises', () => {
    fc.assert(
      fc.property(levelsOfSix, fc.nat(5), (levels, index) => {
        const higher = levels.map((level, at) => (at === index ? Math.min(4, level + 1) : level));
        const [before, after] = [score(criteria, rated(levels), 17), score(criteria, rated(higher), 17)];
        return after.total >= before.total && (!before.passes || after.passes);
      }),
    );
  });

  it('does not pass while a criterion is unrated', () => {
    expect(score(criteria, rated([4, 4, 4, 4, 4]), 17)).toMatchObject({ total: 20, unrated: 1, passes: false });
  });
});
