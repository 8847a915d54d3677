import fc from 'fast-check';
import { checkBenchmark, compare } from './calibration.rules';

const criteria = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, isCritical: id === 'a' }));
const levels = (...given: number[]) => Object.fromEntries(given.map((level, index) => [criteria[index]?.id ?? '', level]));
const agreed = levels(3, 3, 2, 4, 2, 3);

describe('a rater against a benchmark', () => {
  it.each([
    [[3, 3, 2, 4, 2, 3], true, []],
    [[3, 3, 2, 4, 1, 2], true, []],
    [[4, 3, 2, 3, 1, 3], false, ['a', 'd', 'e']],
    [[3, 3, 2, 2, 2, 3], false, ['d']],
    [[1, 3, 2, 4, 2, 3], false, ['a']],
  ])('[B9] with levels %j is within: %s', (given, isWithin, off) => {
    expect(compare(levels(...given), agreed, criteria)).toEqual({ isWithin, off });
  });

  it('[B9] who overlooks harm is never within, even one level off', () => {
    expect(compare(levels(2, 3, 2, 4, 2, 3), levels(1, 3, 2, 4, 2, 3), criteria)).toEqual({ isWithin: false, off: ['a'] });
  });

  it('is within with the very same levels, whatever they are, and never with one two levels off', () => {
    const six = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(six, (given) => compare(levels(...given), levels(...given), criteria).isWithin));
    fc.assert(fc.property(six, fc.nat(5), (given, index) => {
      const other = given.map((level, at) => (at === index ? (level > 2 ? level - 2 : level + 2) : level));
      return !compare(levels(...other), levels(...given), criteria).isWithin;
    }));
  });
});

describe('a benchmark', () => {
  const both = { en: 'A', es: 'B' };
  it('has texts in both languages and one level for each criterion', () => {
    expect(() => checkBenchmark({ title: both, transcript: both, levels: agreed }, criteria)).not.toThrow();
    expect(() => checkBenchmark({ title: both, transcript: { ...both, es: ' ' }, levels: agreed }, criteria)).toThrow('BENCHMARK_TEXT_MISSING');
    for (const wrong of [levels(3, 3), { ...agreed, g: 3 }, { ...agreed, a: 5 }]) expect(() => checkBenchmark({ title: both, transcript: both, levels: wrong }, criteria)).toThrow('BENCHMARK_LEVELS_MISSING');
  });
});
