import { DomainCode } from '@waymark/kernel';
import fc from 'fast-check';
import { checkJudges, completeJudges, itemsFor, itemSummary, summarise } from './angoff.rules';
import type { Estimate, StudyItem } from './angoff.rules';
import { checkCut, sameForm } from './standard.rules';

const item = (itemId: string, difficulty = 1, domain = DomainCode.ADVOCACY): StudyItem => ({ itemId, versionId: `${itemId}.1`, domain, difficulty });
const cell = (count: number, difficulty: number | null = null, domain = DomainCode.ADVOCACY) => ({ domain, difficulty, count });
const said = (judgeId: string, ...percents: number[]): Estimate[] => percents.map((percent, index) => ({ judgeId, itemId: `i${index + 1}`, percent }));
const items = [item('i1'), item('i2'), item('i3'), item('i4')];

describe('[C7] a round of modified Angoff', () => {
  it('adds up the estimates of each judge over the form and takes the mean of the sums', () => {
    // By hand: 2.60, 2.40, 2.20; mean 2.40, standard deviation 0.20, error 0.20 / sqrt 3 = 0.11547.
    const estimates = [...said('a', 80, 60, 70, 50), ...said('b', 60, 60, 60, 60), ...said('c', 70, 50, 60, 40)];
    const made = summarise([cell(4)], items, estimates);
    expect(made).toMatchObject({ judges: 3, recommended: 3 });
    expect(made.mean).toBeCloseTo(2.4, 10);
    expect(made.spread).toBeCloseTo(0.2, 10);
    expect(made.error).toBeCloseTo(0.11547, 5);
  });
  it('counts a drawn form by its cells: two of four items at the mean of their cell', () => {
    const bank = [item('i1', 1), item('i2', 1), item('i3', 3), item('i4', 3)];
    // 1 x (.9 + .7) / 2 + 1 x (.5 + .3) / 2 = 1.2
    expect(summarise([cell(1, 1), cell(1, 3)], bank, said('a', 90, 70, 50, 30)).mean).toBeCloseTo(1.2, 10);
  });
  it('leaves out a judge who did not rate every item', () => {
    expect(completeJudges(items, [...said('a', 1, 2, 3, 4), ...said('b', 1, 2, 3)])).toEqual(['a']);
    expect(summarise([cell(4)], items, said('b', 1, 2, 3))).toEqual({ judges: 0, mean: null, spread: null, error: null, recommended: null });
  });
  it('rounds up, but not for what a computer left over', () => {
    expect(summarise([cell(4)], items, said('a', 70, 70, 80, 80)).recommended).toBe(3);
    expect(summarise([cell(4)], items, said('a', 70, 70, 80, 81)).recommended).toBe(4);
    expect(summarise([cell(4)], items, said('a', 10, 20, 30, 40)).recommended).toBe(1);
  });
  it('lies between nothing and the whole form, and one that is said to be easier has a higher cut', () => {
    const percents = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(percents, { minLength: 1, maxLength: 7 }), (panel) => {
        const of = (add: number) => summarise([cell(4)], items, panel.flatMap((all, judge) => said(`j${judge}`, ...all.map((percent) => percent + add)))).mean ?? NaN;
        expect(of(0)).toBeGreaterThanOrEqual(0);
        expect(of(1)).toBeLessThanOrEqual(4);
        expect(of(1)).toBeCloseTo(of(0) + 0.04, 8);
      }),
    );
  });
  it('tells judges what the panel said about an item', () => {
    const estimates = [...said('a', 40), ...said('b', 60)];
    expect(itemSummary('i1', estimates)).toEqual({ mean: 50, spread: expect.closeTo(14.142, 3) });
    expect(itemSummary('i2', estimates)).toBeNull();
  });
  it('rates every item that a form can hold and no other', () => {
    const bank = [item('i1', 1), item('i2', 2), item('i3', 1, DomainCode.RECOVERY_WELLNESS)];
    expect(itemsFor([cell(1, 1), cell(0, 2)], bank).map((each) => each.itemId)).toEqual(['i1']);
  });
  it('needs two judges', () => {
    expect(() => checkJudges(1)).toThrow('STUDY_TOO_FEW_JUDGES');
    expect(() => checkJudges(2)).not.toThrow();
  });
});

it.each([[0, false], [1, true], [16, true], [17, false], [1.5, false]])('a cut of %d of 16 stands: %s', (cut, stands) => {
  const check = expect(() => checkCut(cut, 16));
  if (stands) check.not.toThrow();
  else check.toThrow('STANDARD_CUT_OUT_OF_RANGE');
});

it('forms of one make-up are the same whatever the order of their cells', () => {
  expect(sameForm([cell(1, 1), cell(2, 2)], [cell(2, 2), cell(1, 1), cell(0, 3)])).toBe(true);
  expect(sameForm([cell(1, 1)], [cell(2, 1)])).toBe(false);
});
