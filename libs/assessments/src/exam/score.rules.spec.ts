import { DomainCode } from '@waymark/kernel';
import fc from 'fast-check';
import { scaled, score } from './score.rules';

describe('the scaled score', () => {
  it.each([
    [0, 200],
    [10, 472],
    [11, 500],
    [15, 740],
    [16, 800],
  ])('of %i right answers of 16 with a cut of 11 is %i', (right, expected) => {
    expect(scaled(right, 11, 16)).toBe(expected);
  });

  it('is within 200 and 800, grows with each right answer and reaches 500 exactly at the cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 150 }), (cut, of) => {
        fc.pre(cut <= of);
        const line = Array.from({ length: of + 1 }, (_, right) => scaled(right, cut, of));
        expect(line[0]).toBe(200);
        expect(line.at(-1)).toBe(800);
        line.forEach((value, right) => expect(value >= 500).toBe(right >= cut));
        line.slice(1).forEach((value, n) => expect(value).toBeGreaterThan(line[n] as number));
      }),
    );
  });
});

it('[C9] counts by domain without naming an item', () => {
  const item = (domain: DomainCode, isGood: boolean) => ({ domain, isRight: isGood });
  const made = score([item(DomainCode.ADVOCACY, true), item(DomainCode.RECOVERY_WELLNESS, false), item(DomainCode.ADVOCACY, false)], 1);
  expect(made).toEqual({
    right: 1,
    scaledScore: 500,
    isPassed: true,
    byDomain: [
      { domain: 'ADVOCACY', right: 1, of: 2 },
      { domain: 'RECOVERY_WELLNESS', right: 0, of: 1 },
    ],
  });
});
