import { DomainCode } from '@waymark/kernel';
import fc from 'fast-check';
import { draftOf } from './draft.rules';
import { build, checkKey, ItemKind, missingLanguages } from './item.rules';
import type { ItemDraft, OptionDraft } from './item.rules';

const say = (text: string) => ({ en: text, es: `${text} (es)` });
const draft = (kind: ItemKind, options: OptionDraft[]) => ({ code: 'A', kind, options });
const choices = (key: boolean[]) => key.map((isRight, index) => ({ ...say(`option ${index}`), isRight }));
const pairs = (...matches: (string | null)[]) => matches.map((match, index) => ({ ...say(`option ${index}`), match: match === null ? null : say(match) }));
const ids = () => {
  let next = 0;
  return () => `id${(next += 1)}`;
};

it.each([
  [ItemKind.SINGLE, choices([true, false, false])],
  [ItemKind.MULTIPLE, choices([true, true, false])],
  [ItemKind.TRUE_FALSE, choices([false, true])],
  [ItemKind.ORDERING, choices([false, false, false])],
  [ItemKind.MATCHING, pairs('x', 'y')],
  [ItemKind.MATCHING, pairs('x', 'x', 'y')],
])('accepts a key that fits %s', (kind, options) => {
  expect(() => checkKey(draft(kind, options))).not.toThrow();
});

it.each([
  [ItemKind.SINGLE, choices([false, false])],
  [ItemKind.SINGLE, choices([true, true, false])],
  [ItemKind.SINGLE, choices([true])],
  [ItemKind.MULTIPLE, choices([true, false, false])],
  [ItemKind.MULTIPLE, choices([true, true])],
  [ItemKind.TRUE_FALSE, choices([true, false, false])],
  [ItemKind.TRUE_FALSE, choices([true, true])],
  [ItemKind.ORDERING, choices([false, false])],
  [ItemKind.MATCHING, pairs('x', null)],
  [ItemKind.MATCHING, pairs('x', 'x')],
])('refuses a key that does not fit %s', (kind, options) => {
  expect(() => checkKey(draft(kind, options))).toThrow('ITEM_KEY_UNFIT');
});

it('refuses two options that read alike in one language', () => {
  const options = [{ en: 'Listen', es: 'Escuchar', isRight: true }, { en: 'listen ', es: 'Oír', isRight: false }];
  expect(() => checkKey(draft(ItemKind.SINGLE, options))).toThrow('ITEM_OPTIONS_ALIKE');
});

it('keeps the two halves apart: what is shown carries no mark of what is right', () => {
  const { options, key } = build(draft(ItemKind.SINGLE, choices([false, true])), ids());
  expect(options.map((option) => Object.keys(option).sort())).toEqual([['en', 'es', 'id'], ['en', 'es', 'id']]);
  expect(key).toEqual(['id2']);
});

it('matches with each target once, also where two options share it', () => {
  const { targets, key } = build({ ...draft(ItemKind.MATCHING, pairs('x', 'x', 'y')), extra: [say('z')] }, ids());
  expect(targets.map((target) => target.en)).toEqual(['x', 'y', 'z']);
  expect(key).toEqual(['id1:id4', 'id2:id4', 'id3:id5']);
});

it('names the languages that lack a text', () => {
  const options = choices([true, false]);
  expect(missingLanguages({ stem: say('stem'), options })).toEqual([]);
  expect(missingLanguages({ stem: { en: 'stem', es: ' ' }, options })).toEqual(['es']);
  expect(missingLanguages({ stem: say('stem'), options, vignette: { code: 'V', text: { en: '', es: 'sí' } } })).toEqual(['en']);
});

const word = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '');
const drafts: fc.Arbitrary<ItemDraft> = fc
  .record({ kind: fc.constantFrom(...Object.values(ItemKind)), texts: fc.uniqueArray(word, { minLength: 3, maxLength: 8, selector: (text) => text.trim().toLowerCase() }), right: fc.nat(), matches: fc.uniqueArray(word, { minLength: 8, maxLength: 8 }) })
  .map(({ kind, texts, right, matches }) => {
    const used = kind === 'TRUE_FALSE' ? texts.slice(0, 2) : texts;
    const first = right % used.length;
    const isRight = (index: number) => kind !== 'ORDERING' && kind !== 'MATCHING' && (index === first || (kind === 'MULTIPLE' && index === (first + 1) % used.length));
    const options = used.map((text, index) => ({ ...say(text), isRight: isRight(index), match: kind === 'MATCHING' ? say(matches[index] ?? '') : null }));
    return { code: 'A', domain: DomainCode.ADVOCACY, difficulty: 1, kind, stem: say('stem'), options, extra: [], vignette: null, rationale: 'why' };
  });

it('gives back the draft from which an item was built', () => {
  fc.assert(
    fc.property(drafts, (given) => {
      checkKey(given);
      const { options, targets, key } = build(given, ids());
      expect(draftOf({ code: 'A', version: { ...given, options: [...options].reverse(), targets }, key: { accepted: [key], rationale: 'why' }, vignette: null }).options).toEqual(given.kind === 'ORDERING' ? given.options : [...given.options].reverse());
    }),
  );
});
