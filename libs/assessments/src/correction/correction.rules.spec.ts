import fc from 'fast-check';
import { scaled } from '../exam/score.rules';
import { ItemKind } from '../item/item.rules';
import { checkNewKey, isBetter, Outcome, outcomeOf } from './correction.rules';

const words = (id: string) => ({ id, en: id, es: id });
const item = (kind = ItemKind.SINGLE) => ({ kind, options: ['a', 'b', 'c'].map(words), targets: ['x', 'y'].map(words) });
const key = (...accepted: string[][]) => ({ accepted, acceptsAll: false });
const dropped = { accepted: [['a']], acceptsAll: true };

describe('[C5] a corrected key', () => {
  it('may accept another answer, several answers or any', () => {
    expect(() => checkNewKey(item(), key(['a']), key(['b']))).not.toThrow();
    expect(() => checkNewKey(item(), key(['a']), key(['a'], ['b']))).not.toThrow();
    expect(() => checkNewKey(item(), key(['a']), dropped)).not.toThrow();
    expect(() => checkNewKey(item(ItemKind.MULTIPLE), key(['a', 'b']), key(['a', 'c']))).not.toThrow();
  });
  it('of an ordering or a matching may accept several whole answers', () => {
    expect(() => checkNewKey(item(ItemKind.ORDERING), key(['a', 'b', 'c']), key(['a', 'b', 'c'], ['b', 'a', 'c']))).not.toThrow();
    expect(() => checkNewKey(item(ItemKind.MATCHING), key(['a:x', 'b:y', 'c:y']), key(['a:x', 'b:x', 'c:y']))).not.toThrow();
    expect(() => checkNewKey(item(ItemKind.ORDERING), key(['a', 'b', 'c']), key(['a', 'b']))).toThrow('ANSWER_ORDER_INCOMPLETE');
    expect(() => checkNewKey(item(ItemKind.MATCHING), key(['a:x', 'b:y', 'c:y']), key(['a:x', 'b:y']))).toThrow('CORRECTION_PAIRS_INCOMPLETE');
  });
  it('is the same in whatever order it names pairs or several options, and however often', () => {
    expect(() => checkNewKey(item(ItemKind.MATCHING), key(['a:x', 'b:y', 'c:y']), key(['c:y', 'a:x', 'b:y']))).toThrow('CORRECTION_CHANGES_NOTHING');
    expect(() => checkNewKey(item(ItemKind.MULTIPLE), key(['a', 'b']), key(['b', 'a']))).toThrow('CORRECTION_CHANGES_NOTHING');
    expect(() => checkNewKey(item(ItemKind.ORDERING), key(['a', 'b', 'c']), key(['a', 'b', 'c'], ['a', 'b', 'c']))).toThrow('CORRECTION_CHANGES_NOTHING');
  });
  it('is refused where nobody could answer so, where it is empty or where it is the same', () => {
    expect(() => checkNewKey(item(), key(['a']), key(['z']))).toThrow('ANSWER_OPTION_UNKNOWN');
    expect(() => checkNewKey(item(), key(['a']), key(['a', 'b']))).toThrow('ANSWER_ONE_OPTION');
    expect(() => checkNewKey(item(), key(['a']), key([]))).toThrow('CORRECTION_EMPTY_ANSWER');
    expect(() => checkNewKey(item(), key(['a']), key())).toThrow('CORRECTION_EMPTY_ANSWER');
    expect(() => checkNewKey(item(), key(['a'], ['b']), key(['b'], ['a']))).toThrow('CORRECTION_CHANGES_NOTHING');
    expect(() => checkNewKey(item(), dropped, dropped)).toThrow('CORRECTION_CHANGES_NOTHING');
  });
});

describe('[C5] what a correction does to a result', () => {
  const told = (right: number) => ({ right, scaledScore: scaled(right, 3, 6), isPassed: right >= 3 });
  it.each([
    [2, 3, Outcome.NOW_PASSED],
    [1, 2, Outcome.RAISED],
    [3, 4, Outcome.RAISED],
    [3, 3, Outcome.SAME],
    [3, 2, Outcome.KEPT],
    [2, 1, Outcome.KEPT],
  ])('from %i to %i right answers is %s', (before, after, outcome) => {
    expect(outcomeOf(told(before), told(after))).toBe(outcome);
  });
  it('never lowers a result or takes a pass away, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), (before, after) => {
        const kept = isBetter(outcomeOf(told(before), told(after))) ? told(after) : told(before);
        expect(kept.scaledScore).toBeGreaterThanOrEqual(told(before).scaledScore);
        expect(kept.isPassed || !told(before).isPassed).toBe(true);
      }),
    );
  });
});
