import { checkSaid, inLanguage, isStale, longestText, showCount, showSum, showWork, slugOf } from './profile.rules';
import type { Said } from './profile.rules';

const none = { en: '', es: '' };
const said = (with_: Partial<Said> = {}): Said => ({ phone: null, about: { en: 'A program.', es: '' }, policy: none, supervisorRole: none, languages: none, openHours: none, usualWait: none, offerMonths: null, ...with_ });

describe('a number of people', () => {
  it.each([
    [0, 0, { kind: 'NOT_STATED' }], [0, 1, { kind: 'FEW' }], [1, 1, { kind: 'FEW' }], [2, 5, { kind: 'FEW' }], [3, 3, { kind: 'COUNT', count: 3 }], [14, 20, { kind: 'COUNT', count: 14 }],
  ])('[N2] of %i among %i who agreed is told as %j', (counted, agreed, shown) => {
    expect(showCount(counted, agreed)).toEqual(shown);
  });
});

describe('signed work', () => {
  const work = { people: 3, entries: 12, minutes: 900, lastOn: '2026-11-20' };
  it('[N3] is told with numbers when three people did it, without when fewer did, and its absence is no "no"', () => {
    expect(showWork(work)).toEqual({ kind: 'TOLD', entries: 12, minutes: 900, lastOn: '2026-11-20' });
    expect(showWork({ ...work, people: 2 })).toEqual({ kind: 'FEW' });
    expect([showWork(null), showWork({ ...work, people: 0 })]).toEqual([{ kind: 'NOT_STATED' }, { kind: 'NOT_STATED' }]);
  });
});

it('[N3] what was said is old after 90 days', () => {
  expect([isStale('2026-08-25', '2026-11-23'), isStale('2026-08-24', '2026-11-23')]).toEqual([false, true]);
});

describe('[N3] a whole and its parts', () => {
  const by = (people: number) => ({ people, entries: people * 2, minutes: people * 60, lastOn: '2026-11-20' });
  const kinds = (...people: number[]) => showSum(people.map((count) => (count === 0 ? null : by(count)))).map(({ kind }) => kind);

  it('are told where no number of one or two people could be worked out', () => {
    expect(kinds(9, 3, 3, 3)).toEqual(['TOLD', 'TOLD', 'TOLD', 'TOLD']);
    expect(kinds(4, 4, 0, 0)).toEqual(['TOLD', 'TOLD', 'NOT_STATED', 'NOT_STATED']);
  });
  it('keep another number back where the missing one would follow from the rest', () => {
    expect(kinds(9, 4, 3, 2)).toEqual(['TOLD', 'TOLD', 'FEW', 'FEW']);
    expect(kinds(5, 4, 1, 0)).toEqual(['TOLD', 'FEW', 'FEW', 'NOT_STATED']);
    expect(kinds(3, 2, 1, 0)).toEqual(['FEW', 'FEW', 'FEW', 'NOT_STATED']);
    expect(kinds(2, 0, 0, 2)).toEqual(['FEW', 'NOT_STATED', 'NOT_STATED', 'FEW']);
  });
  it('are not stated where there is none', () => {
    expect(kinds(0, 0, 0, 0)).toEqual(Array(4).fill('NOT_STATED'));
  });
});

describe('what a program says', () => {
  it('is kept without spare spaces', () => {
    expect(checkSaid(said({ phone: ' (555)  010-0134 ', about: { en: ' A   program. ', es: '' } }), true)).toEqual(said({ phone: '(555) 010-0134' }));
  });
  it.each([
    [{ policy: { en: 'a'.repeat(longestText + 1), es: '' } }, 'PROFILE_TEXT_TOO_LONG'],
    [{ usualWait: { en: '', es: 'a'.repeat(longestText + 1) } }, 'PROFILE_TEXT_TOO_LONG'],
    [{ phone: 'call me' }, 'PROFILE_PHONE_UNFIT'],
    [{ phone: '12' }, 'PROFILE_PHONE_UNFIT'],
    [{ offerMonths: -1 }, 'PROFILE_MONTHS_UNFIT'],
    [{ offerMonths: 121 }, 'PROFILE_MONTHS_UNFIT'],
    [{ offerMonths: 1.5 }, 'PROFILE_MONTHS_UNFIT'],
    [{ about: none }, 'PROFILE_EMPTY'],
  ] as const)('%j is refused with %s', (with_, code) => {
    expect(() => checkSaid(said(with_), true)).toThrow(code);
  });
  it('may be empty while the page is not public', () => {
    expect(checkSaid(said({ about: none }), false).about).toEqual(none);
  });
  it('is read in the other language where there is only that', () => {
    expect(inLanguage({ en: 'Yes', es: '' }, 'es')).toEqual({ text: 'Yes', lang: 'en' });
    expect(inLanguage({ en: 'Yes', es: 'Sí' }, 'es')).toEqual({ text: 'Sí', lang: 'es' });
    expect(inLanguage(none, 'es')).toBeNull();
  });
});

it('an address is made of the name', () => {
  expect(['Elm Street Recovery Center', 'Años Nuevos, Inc.', '王'].map(slugOf)).toEqual(['elm-street-recovery-center', 'anos-nuevos-inc', 'program']);
});
