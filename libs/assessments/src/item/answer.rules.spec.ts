import fc from 'fast-check';
import { checkChoice, isRight } from './answer.rules';
import { ItemKind } from './item.rules';

const keyOf = (...accepted: string[][]) => ({ accepted, acceptsAll: false });
const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 8 });

describe('an answer', () => {
  it.each([
    [ItemKind.SINGLE, ['a'], ['a'], true],
    [ItemKind.SINGLE, ['a'], ['b'], false],
    [ItemKind.SINGLE, ['a'], [], false],
    [ItemKind.TRUE_FALSE, ['t'], ['t'], true],
    [ItemKind.MULTIPLE, ['a', 'c'], ['c', 'a'], true],
    [ItemKind.MULTIPLE, ['a', 'c'], ['a'], false],
    [ItemKind.MULTIPLE, ['a', 'c'], ['a', 'b', 'c'], false],
    [ItemKind.MULTIPLE, ['a', 'c'], ['a', 'a'], false],
    [ItemKind.ORDERING, ['a', 'b', 'c'], ['a', 'b', 'c'], true],
    [ItemKind.ORDERING, ['a', 'b', 'c'], ['a', 'c', 'b'], false],
    [ItemKind.ORDERING, ['a', 'b', 'c'], [], false],
    [ItemKind.MATCHING, ['a:x', 'b:y'], ['b:y', 'a:x'], true],
    [ItemKind.MATCHING, ['a:x', 'b:y'], ['a:y', 'b:x'], false],
    [ItemKind.MATCHING, ['a:x', 'b:y'], ['a:x'], false],
  ])('of kind %s with the key %j and the choice %j is right: %s', (kind, key, chosen, expected) => {
    expect(isRight(kind, keyOf(key), chosen)).toBe(expected);
  });

  it('is right by any of the accepted answers, and always once the item was dropped', () => {
    expect(isRight(ItemKind.SINGLE, keyOf(['a'], ['b']), ['b'])).toBe(true);
    expect(isRight(ItemKind.SINGLE, { accepted: [['a']], acceptsAll: true }, [])).toBe(true);
  });

  it('does not depend on the order of a choice, except where the order is the answer', () => {
    fc.assert(
      fc.property(words, (key) => {
        const turned = [...key.slice(1), ...key.slice(0, 1)];
        expect(isRight(ItemKind.MULTIPLE, keyOf(key), turned)).toBe(true);
        expect(isRight(ItemKind.MATCHING, keyOf(key), turned)).toBe(true);
        expect(isRight(ItemKind.ORDERING, keyOf(key), turned)).toBe(false);
        expect(isRight(ItemKind.ORDERING, keyOf(key), key)).toBe(true);
      }),
    );
  });

  it('is never right with a part left out or a part too many', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom(...Object.values(ItemKind)), (all, at, kind) => {
        const key = all.slice(1);
        const without = key.filter((_, index) => index !== at % key.length);
        expect(isRight(kind, keyOf(key), without)).toBe(false);
        expect(isRight(kind, keyOf(key), all)).toBe(false);
      }),
    );
  });
});

describe('a choice', () => {
  const offered = { optionIds: ['a', 'b', 'c'], targetIds: ['x', 'y'] };

  it.each(Object.values(ItemKind))('of kind %s may be taken back', (kind) => {
    expect(() => checkChoice(kind, offered, [])).not.toThrow();
  });

  it.each([
    [ItemKind.SINGLE, ['a', 'b'], 'ANSWER_ONE_OPTION'],
    [ItemKind.TRUE_FALSE, ['a', 'b'], 'ANSWER_ONE_OPTION'],
    [ItemKind.SINGLE, ['z'], 'ANSWER_OPTION_UNKNOWN'],
    [ItemKind.MULTIPLE, ['a', 'a'], 'ANSWER_OPTION_UNKNOWN'],
    [ItemKind.ORDERING, ['a', 'b'], 'ANSWER_ORDER_INCOMPLETE'],
    [ItemKind.ORDERING, ['a', 'b', 'b'], 'ANSWER_OPTION_UNKNOWN'],
    [ItemKind.MATCHING, ['a'], 'ANSWER_OPTION_UNKNOWN'],
    [ItemKind.MATCHING, ['a:z'], 'ANSWER_OPTION_UNKNOWN'],
    [ItemKind.MATCHING, ['z:x'], 'ANSWER_OPTION_UNKNOWN'],
    [ItemKind.MATCHING, ['a:x:y'], 'ANSWER_OPTION_UNKNOWN'],
    [ItemKind.MATCHING, ['a:x', 'a:y'], 'ANSWER_ONE_OPTION'],
  ])('of kind %s that is %j is refused with %s', (kind, chosen, code) => {
    expect(() => checkChoice(kind, offered, chosen)).toThrow(code);
  });

  it.each([
    [ItemKind.SINGLE, ['b']],
    [ItemKind.MULTIPLE, ['c', 'a']],
    [ItemKind.ORDERING, ['c', 'a', 'b']],
    [ItemKind.MATCHING, ['a:x', 'b:x']],
  ])('of kind %s may be %j', (kind, chosen) => {
    expect(() => checkChoice(kind, offered, chosen)).not.toThrow();
  });
});
