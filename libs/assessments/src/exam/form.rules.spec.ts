import { domainCodes } from '@waymark/kernel';
import fc from 'fast-check';
import { drawForm, itemCount, shuffle } from './form.rules';
import type { BankItem, Blueprint } from './form.rules';

const bankOf = (perDomain: number): BankItem[] =>
  domainCodes.flatMap((domain) => Array.from({ length: perDomain }, (_, n) => ({ id: `${domain}-${n}`, domain, optionIds: ['w', 'x', 'y', 'z'] })));

/** The same numbers for the same seed. */
function randomFrom(seed: number) {
  let state = seed || 1;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const blueprints = fc.tuple(...domainCodes.map(() => fc.integer({ min: 0, max: 6 }))).map((counts) => Object.fromEntries(domainCodes.map((domain, n) => [domain, counts[n]])) as Blueprint);

it('[C4] draws a form that matches the blueprint, without an item twice', () => {
  fc.assert(
    fc.property(blueprints, fc.nat(), (blueprint, seed) => {
      const bank = bankOf(6);
      const form = drawForm({ blueprint, bank, seen: new Set() }, randomFrom(seed));
      expect(form).toHaveLength(itemCount(blueprint));
      expect(new Set(form.map((place) => place.itemId)).size).toBe(form.length);
      for (const domain of domainCodes) expect(form.filter((place) => place.itemId.startsWith(`${domain}-`))).toHaveLength(blueprint[domain] ?? 0);
    }),
  );
});

it('[C4] repeats an item of an earlier attempt only where the bank has nothing new', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 8 }), fc.nat(), (count, perDomain, seed) => {
      fc.pre(count <= perDomain);
      const blueprint = Object.fromEntries(domainCodes.map((domain) => [domain, count]));
      const bank = bankOf(perDomain);
      const first = drawForm({ blueprint, bank, seen: new Set() }, randomFrom(seed));
      const seen = new Set(first.map((place) => place.itemId));
      const again = drawForm({ blueprint, bank, seen }, randomFrom(seed + 1)).filter((place) => seen.has(place.itemId));
      expect(again).toHaveLength(Math.max(0, 2 * count - perDomain) * domainCodes.length);
    }),
  );
});

it('keeps every option of an item, in an order of the attempt', () => {
  const form = drawForm({ blueprint: { ADVOCACY: 3 }, bank: bankOf(3), seen: new Set() }, randomFrom(7));
  for (const place of form) expect([...place.optionIds].sort()).toEqual(['w', 'x', 'y', 'z']);
});

it('refuses a bank that is too small for the blueprint', () => {
  expect(() => drawForm({ blueprint: { ADVOCACY: 3 }, bank: bankOf(2), seen: new Set() }, randomFrom(1))).toThrow('EXAM_BANK_TOO_SMALL');
});

it('shuffles without losing or doubling anything', () => {
  fc.assert(fc.property(fc.array(fc.integer()), fc.nat(), (list, seed) => expect([...shuffle(list, randomFrom(seed))].sort()).toEqual([...list].sort())));
});
