import { domainCodes, DomainCode } from '@waymark/kernel';
import fc from 'fast-check';
import { checkBlueprint, checkStock, countOf, formsIn, formsOwed, stockOf } from './blueprint.rules';
import type { Blueprint } from './blueprint.rules';
import { drawForm, shuffle } from './form.rules';
import type { BankItem } from './form.rules';

const anItem = (id: string, with_: Partial<BankItem> = {}): BankItem => ({
  id,
  versionId: `${id}.v1`,
  domain: DomainCode.ADVOCACY,
  difficulty: 1,
  isPilot: false,
  group: id,
  optionIds: ['w', 'x', 'y', 'z'],
  targetIds: [],
  keepsOrder: false,
  ...with_,
});
const levels = [1, 2, 3];
const bankOf = (perCell: number): BankItem[] =>
  domainCodes.flatMap((domain) => levels.flatMap((difficulty) => Array.from({ length: perCell }, (_, n) => anItem(`${domain}-${difficulty}-${n}`, { domain, difficulty }))));

/** The same numbers for the same seed. */
function randomFrom(seed: number) {
  let state = seed || 1;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 });
const blueprints = counts.map((all): Blueprint => domainCodes.flatMap((domain, d) => levels.map((difficulty, l) => ({ domain, difficulty, count: all[d * 3 + l] ?? 0 }))));
const draw = (blueprint: Blueprint, bank: BankItem[], with_: { seen?: Map<string, number>; pilotCount?: number; repeatsItems?: boolean; seed?: number } = {}) =>
  drawForm({ blueprint, bank, seen: with_.seen ?? new Map<string, number>(), pilotCount: with_.pilotCount ?? 0, repeatsItems: with_.repeatsItems ?? false }, randomFrom(with_.seed ?? 7));

describe('a form', () => {
  it('[C4] matches the blueprint by domain and difficulty, without an item twice', () => {
    fc.assert(
      fc.property(blueprints, fc.nat(), (blueprint, seed) => {
        const form = draw(blueprint, bankOf(4), { seed });
        expect(new Set(form.map((place) => place.itemId)).size).toBe(form.length);
        expect(form).toHaveLength(countOf(blueprint));
        for (const { domain, difficulty, count } of blueprint) expect(form.filter((place) => place.itemId.startsWith(`${domain}-${difficulty}-`))).toHaveLength(count);
      }),
    );
  });

  it('[C4] never repeats an item of an earlier attempt, for as many attempts as the stock was checked for', () => {
    fc.assert(
      fc.property(blueprints, fc.integer({ min: 1, max: 3 }), fc.nat(), (blueprint, attempts, seed) => {
        const bank = bankOf(12);
        checkStock(stockOf(blueprint, bank, attempts));
        const seen = new Map<string, number>();
        for (let attempt = 0; attempt < attempts; attempt += 1) {
          const form = draw(blueprint, bank, { seen, seed: seed + attempt });
          expect(form.filter((place) => seen.has(place.itemId))).toEqual([]);
          form.forEach((place) => seen.set(place.itemId, attempt + 1));
        }
      }),
    );
  });

  it('[C4] is refused rather than filled with what was seen', () => {
    const bank = [anItem('a'), anItem('b')];
    const blueprint = [{ domain: DomainCode.ADVOCACY, difficulty: 1, count: 2 }];
    expect(() => draw(blueprint, bank, { seen: new Map([['a', 1]]) })).toThrow(expect.objectContaining({ code: 'EXAM_BANK_TOO_SMALL', details: { missing: 1 } }));
  });

  it('[C4] repeats, where it may, what was seen longest ago, never one of the attempt before, and nothing while there is something new', () => {
    fc.assert(
      fc.property(blueprints.filter((blueprint) => countOf(blueprint) > 0), fc.integer({ min: 2, max: 5 }), fc.nat(), (blueprint, perCount, seed) => {
        const bank = blueprint.flatMap(({ domain, difficulty, count }) => Array.from({ length: count * perCount - (count > 1 && perCount > 2 ? 1 : 0) }, (_, n) => anItem(`${domain}-${difficulty}-${n}`, { domain, difficulty: difficulty ?? 1 })));
        const seen = new Map<string, number>();
        for (let attempt = 1; attempt <= 8; attempt += 1) {
          const form = draw(blueprint, bank, { seen, repeatsItems: true, seed: seed + attempt });
          for (const { domain, difficulty, count } of blueprint) {
            const ages = (ids: string[]) => ids.filter((id) => id.startsWith(`${domain}-${difficulty}-`)).map((id) => seen.get(id) ?? 0).sort((one, other) => one - other);
            const drawn = ages(form.map((place) => place.itemId));
            expect(drawn).toEqual(ages(bank.map((item) => item.id)).slice(0, count));
            expect(drawn.every((age) => age === 0 || age < attempt - 1)).toBe(true);
          }
          form.forEach((place) => seen.set(place.itemId, attempt));
        }
      }),
    );
  });

  it('[C4] never repeats a pilot item', () => {
    const bank = [...bankOf(2), anItem('p1', { isPilot: true })];
    const seen = new Map([['p1', 1], ['ADVOCACY-1-0', 2]]);
    expect(draw([{ domain: DomainCode.ADVOCACY, difficulty: 1, count: 1 }], bank, { seen, pilotCount: 1, repeatsItems: true }).map((place) => place.itemId)).toEqual(['ADVOCACY-1-1']);
  });

  it('[C4] takes pilot items along without a point, and never in the place of one that counts', () => {
    const bank = [...bankOf(1), anItem('p1', { isPilot: true }), anItem('p2', { isPilot: true }), anItem('p3', { isPilot: true, domain: DomainCode.RECOVERY_WELLNESS })];
    const blueprint = [{ domain: DomainCode.ADVOCACY, difficulty: 1, count: 1 }];
    const form = draw(blueprint, bank, { pilotCount: 5 });
    expect(form.filter((place) => place.isScored).map((place) => place.itemId)).toEqual(['ADVOCACY-1-0']);
    expect(form.filter((place) => !place.isScored).map((place) => place.itemId).sort()).toEqual(['p1', 'p2']);
    expect(draw(blueprint, bank, { pilotCount: 1 })).toHaveLength(2);
  });

  it('[C4] keeps every part of an item, in an order of the attempt; true stays before false', () => {
    const bank = [anItem('a', { targetIds: ['p', 'q', 'r'] }), anItem('b', { optionIds: ['true', 'false'], keepsOrder: true })];
    const orders = new Set<string>();
    for (let seed = 1; seed < 40; seed += 1) {
      const form = draw([{ domain: DomainCode.ADVOCACY, difficulty: null, count: 2 }], bank, { seed });
      const [a, b] = ['a', 'b'].map((id) => form.find((place) => place.itemId === id));
      expect([...(a?.optionIds ?? [])].sort()).toEqual(['w', 'x', 'y', 'z']);
      expect([...(a?.targetIds ?? [])].sort()).toEqual(['p', 'q', 'r']);
      expect(b?.optionIds).toEqual(['true', 'false']);
      orders.add(a?.optionIds.join('') ?? '');
    }
    expect(orders.size).toBeGreaterThan(5);
  });

  it('keeps the items of a vignette together and side by side', () => {
    const bank = [...bankOf(3), ...[1, 2, 3].map((n) => anItem(`v${n}`, { group: 'vignette', difficulty: n }))];
    const blueprint = levels.map((difficulty) => ({ domain: DomainCode.ADVOCACY, difficulty, count: 1 }));
    for (let seed = 1; seed < 60; seed += 1) {
      const places = draw(blueprint, bank, { seed }).map((place) => place.itemId);
      const own = places.flatMap((id, index) => (id.startsWith('v') ? [index] : []));
      expect(own.length === 0 || (own.at(-1) ?? 0) - (own[0] ?? 0) === own.length - 1).toBe(true);
    }
    const only = [1, 2, 3].map((n) => anItem(`v${n}`, { group: 'vignette', difficulty: n }));
    expect(draw(blueprint, only)).toHaveLength(3);
  });
});

describe('a blueprint', () => {
  const cell = (difficulty: number | null, count = 1) => ({ domain: DomainCode.ADVOCACY, difficulty, count });

  it('asks for something', () => {
    expect(() => checkBlueprint([])).toThrow('BLUEPRINT_EMPTY');
    expect(() => checkBlueprint([cell(1, 0)])).toThrow('BLUEPRINT_EMPTY');
  });
  it('never asks for one item in two cells', () => {
    expect(() => checkBlueprint([cell(1), cell(1)])).toThrow('BLUEPRINT_CELLS_OVERLAP');
    expect(() => checkBlueprint([cell(null), cell(2)])).toThrow('BLUEPRINT_CELLS_OVERLAP');
    expect(() => checkBlueprint([cell(1), cell(2), { ...cell(null), domain: DomainCode.RECOVERY_WELLNESS }])).not.toThrow();
  });
  it('[C4] is refused with the cell that the bank cannot fill for every attempt', () => {
    const stock = stockOf([cell(1, 2), cell(2, 1)], [anItem('a'), anItem('b'), anItem('c'), anItem('d', { difficulty: 2 }), anItem('e', { isPilot: true })], 2);
    expect(stock).toEqual([{ ...cell(1, 2), has: 3, needs: 4 }, { ...cell(2), has: 1, needs: 2 }]);
    expect(() => checkStock(stock)).toThrow(expect.objectContaining({ code: 'BLUEPRINT_CANNOT_BE_FILLED', details: { domain: 'ADVOCACY', difficulty: 1, has: 3, needs: 4 } }));
  });
});

describe('[C8] what a bank owes one person', () => {
  it.each([
    [{ maxAttempts: 3, periodDays: null, repeatsItems: false }, 3],
    [{ maxAttempts: 3, periodDays: 365, repeatsItems: false }, 3],
    [{ maxAttempts: 3, periodDays: 365, repeatsItems: true }, 2],
    [{ maxAttempts: 1, periodDays: 365, repeatsItems: true }, 2],
    [{ maxAttempts: 1, periodDays: null, repeatsItems: true }, 1],
  ])('by the rule %o is %i forms', (rule, forms) => {
    expect(formsOwed(rule)).toBe(forms);
  });
  it('is counted by the cell that has least', () => {
    const cell = (count: number, has: number) => ({ domain: DomainCode.ADVOCACY, difficulty: 1, count, has, needs: 0 });
    expect(formsIn([cell(2, 7), cell(1, 9), cell(0, 0)])).toBe(3);
    expect(formsIn([cell(2, 7), cell(4, 3)])).toBe(0);
  });
});

it('shuffles without losing or doubling anything', () => {
  fc.assert(fc.property(fc.array(fc.integer()), fc.nat(), (list, seed) => expect([...shuffle(list, randomFrom(seed))].sort()).toEqual([...list].sort())));
});
