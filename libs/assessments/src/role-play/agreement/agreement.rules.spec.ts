import fc from 'fast-check';
import { byCriterion, byPair, byRater, exact, icc21, leniency, weightedKappa } from './agreement.rules';
import type { Pair, RatedTwice } from './agreement.rules';

/** A table of counts, row by the first rater and column by the second, as pairs. */
const pairsOf = (table: readonly (readonly number[])[]): Pair[] => table.flatMap((row, first) => row.flatMap((count, second) => Array.from({ length: count }, (): Pair => [first + 1, second + 1])));

const level = fc.integer({ min: 1, max: 4 });
const pairs = fc.array(fc.tuple(level, level), { minLength: 2, maxLength: 40 });
const close = (a: number | null, b: number | null) => (a === null || b === null ? a === b : Math.abs(a - b) < 1e-9);

describe('agreement', () => {
  // SAS/STAT user's guide, PROC FREQ, "Agreement Study": 88 patients, two dermatologists, four levels. Weighted kappa 0.5082.
  const skin = pairsOf([[10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]]);

  it('[B8] gives the weighted kappa of the published table of two dermatologists', () => {
    expect(weightedKappa(skin)).toBeCloseTo(0.5082, 4);
    expect(exact(skin)).toBeCloseTo(45 / 88, 10);
  });

  // Shrout PE, Fleiss JL (1979), Psychological Bulletin 86:420, table 2: six targets, four judges. ICC(2,1) = .29.
  it('[B8] gives the ICC(2,1) of the published example of six targets and four judges', () => {
    const icc = icc21([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]);
    expect(icc?.toFixed(2)).toBe('0.29');
  });

  it('says nothing where nothing can be said', () => {
    expect([exact([]), weightedKappa([]), icc21([]), leniency([])]).toEqual([null, null, null, null]);
    expect(weightedKappa([[3, 3], [3, 3]])).toBeNull();
    expect(icc21([[3, 3], [3, 3]])).toBeNull();
    expect(icc21([[1, 4]])).toBeNull();
  });

  it('is full when both always give the same, whatever they give', () => {
    fc.assert(fc.property(fc.array(level, { minLength: 2 }), (given) => {
      const same = given.map((each): Pair => [each, each]);
      return exact(same) === 1 && (weightedKappa(same) ?? 1) === 1 && Math.abs((icc21(same) ?? 1) - 1) < 1e-9;
    }));
  });

  it('does not depend on who comes first, nor on the order of the role-plays', () => {
    fc.assert(fc.property(pairs, (given) => {
      const turned = given.map(([a, b]): Pair => [b, a]).reverse();
      return close(weightedKappa(given), weightedKappa(turned)) && close(icc21(given), icc21(turned)) && close(leniency(given), -(leniency(turned) ?? 0));
    }));
  });

  it('is never above 1', () => {
    fc.assert(fc.property(pairs, (given) => (weightedKappa(given) ?? 0) <= 1 && (icc21(given) ?? 0) <= 1 + 1e-9));
  });

  it('of the ICC falls when one rater is a level stricter throughout; the exact share as well', () => {
    const same = [1, 2, 3, 4, 2, 3].map((each): Pair => [each, each]);
    const stricter = [2, 3, 4, 4, 3, 4].map((each): Pair => [each, each - 1]);
    expect(icc21(stricter)).toBeLessThan(icc21(same) ?? 0);
    expect(leniency(stricter)).toBe(1);
  });
});

describe('the report', () => {
  const row = (with_: Partial<RatedTwice>): RatedTwice => ({ criterionId: 'c1', firstId: 'kim', secondId: 'omar', first: 3, second: 3, ...with_ });

  it('[B8] puts a pair together whoever of the two came first', () => {
    const report = byPair([row({ first: 4, second: 3 }), row({ firstId: 'omar', secondId: 'kim', first: 2, second: 3 }), row({ criterionId: 'c2', secondId: 'lee' })]);
    expect(report).toMatchObject([{ raterId: 'kim', otherId: 'omar', count: 2, exact: 0, leniency: 1, criteria: [{ criterionId: 'c1', count: 2 }] }, { raterId: 'kim', otherId: 'lee', count: 1, exact: 1 }]);
    expect(byCriterion([row({}), row({ criterionId: 'c2', second: 1 })])).toMatchObject([{ criterionId: 'c1', exact: 1 }, { criterionId: 'c2', exact: 0 }]);
  });

  it('[B8] gives leniencies that cancel out over all raters', () => {
    const someone = fc.constantFrom('a', 'b', 'c', 'd');
    const rated = fc.record({ criterionId: fc.constant('c1'), firstId: someone, secondId: someone, first: level, second: level }).filter(({ firstId, secondId }) => firstId !== secondId);
    fc.assert(fc.property(fc.array(rated, { minLength: 1, maxLength: 30 }), (rows) => Math.abs(byRater(rows).reduce((sum, { count, leniency: own }) => sum + count * (own ?? 0), 0)) < 1e-9));
  });
});
