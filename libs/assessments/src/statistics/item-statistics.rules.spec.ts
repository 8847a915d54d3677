import { csv } from '@waymark/kernel';
import fc from 'fast-check';
import { FEWEST_ANSWERS, flagsOf, ItemFlag } from './item-flag.rules';
import { correlation, examStatistics, fisher, itemStatistics, wilson } from './item-statistics.rules';
import type { ItemStatistics, Sitting } from './item-statistics.rules';

/**
 * Section 6 of the LSAT: 1000 people, five items (Bock and Lieberman 1970), how many gave each pattern of right and wrong.
 * The expected values are those that the R package ltm prints with `descript(LSAT)` (Rizopoulos 2006, J. Stat. Softw. 17(5)).
 */
const patterns: Record<string, number> = {
  '00000': 3, '00001': 6, '00010': 2, '00011': 11, '00100': 1, '00101': 1, '00110': 3, '00111': 4,
  '01000': 1, '01001': 8, '01010': 0, '01011': 16, '01100': 0, '01101': 3, '01110': 2, '01111': 15,
  '10000': 10, '10001': 29, '10010': 14, '10011': 81, '10100': 3, '10101': 28, '10110': 15, '10111': 80,
  '11000': 16, '11001': 56, '11010': 21, '11011': 173, '11100': 11, '11101': 61, '11110': 28, '11111': 298,
};
const sitting = (pattern: string, isScored = true): Sitting => [...pattern].map((mark, index) => ({ itemKey: `Item ${index + 1}`, isRight: mark === '1', isScored, chosen: [mark === '1' ? 'key' : 'other'] }));
const lsat = Object.entries(patterns).flatMap(([pattern, count]) => Array.from({ length: count }, () => sitting(pattern)));
const at4 = (value: number | null | undefined) => Math.round((value ?? NaN) * 10_000) / 10_000;

describe('[C6] against the published analysis of LSAT section 6', () => {
  it('finds the difficulty of each item', () => {
    expect(itemStatistics(lsat).map((item) => [item.n, at4(item.p)])).toEqual([[1000, 0.924], [1000, 0.709], [1000, 0.553], [1000, 0.763], [1000, 0.87]]);
  });
  it('finds the point-biserial without the item itself', () => {
    // ltm divides by the standard deviation of a sample (n - 1), a correlation by that of the population.
    const asPrinted = (rpb: number | null) => at4((rpb ?? NaN) * Math.sqrt(999 / 1000));
    expect(itemStatistics(lsat).map((item) => asPrinted(item.rpb))).toEqual([0.1128, 0.1531, 0.1727, 0.1444, 0.1215]);
  });
  it('finds the reliability', () => {
    expect(at4(examStatistics(lsat).kr20)).toBe(0.295);
    const without = (left: number) => examStatistics(lsat.map((all) => all.filter((_, index) => index !== left)));
    expect([0, 1, 2, 3, 4].map((left) => at4(without(left).kr20))).toEqual([0.2754, 0.2376, 0.2168, 0.2459, 0.2663]);
  });
});

describe('intervals', () => {
  it.each([
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3 (Wilson's score interval).
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i right of %i is %f to %f', (right, n, low, high) => {
    expect([at4(wilson(right, n).low), at4(wilson(right, n).high)]).toEqual([low, high]);
  });
  it('of a correlation lies around it and needs four answers', () => {
    const interval = fisher(0.3, 103);
    // atanh(.3) = .3095, ± 1.96 / 10
    expect([at4(interval?.low), at4(interval?.high)]).toEqual([0.113, 0.4664]);
    expect(fisher(0.3, 3)).toBeNull();
    expect(fisher(1, 50)).toBeNull();
  });
});

describe('forms that differ', () => {
  it('compare an item with the rest of the form that it stood on', () => {
    const mixed: Sitting[] = [sitting('11').slice(0, 2), [{ itemKey: 'Item 1', isRight: false, isScored: true, chosen: [] }, { itemKey: 'Item 9', isRight: false, isScored: true, chosen: [] }]];
    const [first] = itemStatistics(mixed);
    expect(first).toMatchObject({ itemKey: 'Item 1', n: 2, right: 1, open: 1 });
    expect(first?.rpb).toBeCloseTo(1);
  });
  it('keep pilot items out of every score', () => {
    const pilot = { itemKey: 'Pilot', isScored: false, chosen: ['key'] };
    const withPilot = lsat.map((all, index) => [...all, { ...pilot, isRight: index % 3 === 0 }]);
    expect(examStatistics(withPilot)).toEqual(examStatistics(lsat));
    expect(itemStatistics(withPilot).filter((item) => item.itemKey !== 'Pilot')).toEqual(itemStatistics(lsat));
    const whole = lsat.map((all) => all.filter((each) => each.isRight).length / 5);
    expect(itemStatistics(withPilot).find((item) => item.itemKey === 'Pilot')?.rpb).toBeCloseTo(correlation(lsat.map((_, index) => (index % 3 === 0 ? 1 : 0)), whole) ?? NaN);
  });
  it('say nothing where nothing can be said', () => {
    expect(examStatistics([])).toMatchObject({ sittings: 0, kr20: null, mean: null });
    expect(examStatistics([sitting('11'), sitting('11')])).toMatchObject({ sittings: 2, mean: 2, kr20: null });
    expect(itemStatistics([sitting('11'), sitting('11')]).map((item) => item.rpb)).toEqual([null, null]);
  });
});

describe('[C6] flags', () => {
  const item = (with_: Partial<ItemStatistics> = {}): ItemStatistics => ({ itemKey: 'i', n: 100, right: 60, open: 0, p: 0.6, pInterval: { low: 0, high: 1 }, rpb: 0.35, rpbInterval: null, options: [], ...with_ });
  const right = new Set(['key']);
  it.each([
    [0.19, ['VERY_HARD']],
    [0.2, ['HARD']],
    [0.29, ['HARD']],
    [0.3, []],
    [0.89, []],
    [0.9, ['EASY']],
    [0.95, ['EASY']],
    [0.96, ['VERY_EASY']],
  ])('for a share of %f are %j', (p, flags) => {
    expect(flagsOf(item({ p }), right)).toEqual(flags);
  });
  it.each([
    [0.21, []],
    [0.2, ['LOW_DISCRIMINATION']],
    [0, ['LOW_DISCRIMINATION']],
    [-0.01, ['NEGATIVE_DISCRIMINATION']],
    [null, []],
  ])('for a point-biserial of %s are %j', (rpb, flags) => {
    expect(flagsOf(item({ rpb }), right)).toEqual(flags);
  });
  it('name a wrong answer that strong candidates choose', () => {
    const options = (discrimination: number) => [{ optionId: 'key', count: 50, discrimination: 0.4 }, { optionId: 'other', count: 50, discrimination }];
    expect(flagsOf(item({ options: options(-0.4) }), right)).toEqual([]);
    expect(flagsOf(item({ rpb: -0.1, options: options(0.1) }), right)).toEqual(['NEGATIVE_DISCRIMINATION', 'STRONG_DISTRACTOR']);
  });
  it('are not raised on few answers, whatever the numbers say', () => {
    expect(flagsOf(item({ n: FEWEST_ANSWERS - 1, p: 0, rpb: -1 }), right)).toEqual([ItemFlag.FEW_ANSWERS]);
  });
});

describe('[C6] the CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('does not let a spreadsheet run %j', (text) => {
    expect(csv([[text]])).toContain(`'${text}`);
  });
  it('quotes what needs it and keeps numbers', () => {
    expect(csv([['a "b", c', -0.123456, null, 'x\ny']])).toBe('\uFEFF"a ""b"", c",-0.1235,,"x\ny"\r\n');
  });
  it('never begins a text cell with a formula, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(csv([[text]]).slice(1).replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/)));
  });
});
