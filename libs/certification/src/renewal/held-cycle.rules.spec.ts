import type { Cycle } from '../scheme';
import { heldCycle, nextLastDay } from './held-cycle.rules';

const term = { issuedOn: '2024-12-20', validUntil: '2026-12-19' };

describe('[H6] the cycle that a certificate stands in', () => {
  it('begins on the day of issue, the first time', () => {
    expect(heldCycle(term, null)).toEqual({ from: '2024-12-20', until: '2026-12-19', isFirst: true });
  });
  it.each([
    ['early', '2026-08-20', '2026-12-20'],
    ['on the last day', '2026-12-19', '2026-12-20'],
    ['late', '2027-01-10', '2027-01-11'],
  ])('after a renewal that was sent %s (%s) it begins on %s', (_, sentOn, from) => {
    const next = { issuedOn: '2026-09-01', validUntil: '2028-12-19' };
    expect(heldCycle(next, { validUntil: '2026-12-19', sentOn })).toEqual({ from, until: '2028-12-19', isFirst: false });
  });
});

describe('[F9] the last valid day of what follows', () => {
  const anniversary: Cycle = { kind: 'anniversary', months: 24 };
  it.each<[string, Cycle, string, string, string]>([
    ['four months early: no day is lost', anniversary, '2026-12-19', '2026-08-20', '2028-12-19'],
    ['on the last day', anniversary, '2026-12-19', '2026-12-19', '2028-12-19'],
    ['late: the anniversary stays', anniversary, '2026-12-19', '2027-03-01', '2028-12-19'],
    ['the day before two years late', anniversary, '2026-12-19', '2028-12-18', '2028-12-19'],
    ['whole cycles went by: it begins anew', anniversary, '2026-12-19', '2028-12-19', '2030-12-18'],
    ['with the calendar year', { kind: 'fixed', month: 12, day: 31, everyYears: 1, inYear: 2020 }, '2026-12-31', '2026-11-20', '2027-12-31'],
    ['on 1 September of odd years', { kind: 'fixed', month: 9, day: 1, everyYears: 2, inYear: 2025 }, '2027-09-01', '2027-10-10', '2029-09-01'],
    ['on the birthday that the last one ended on', { kind: 'birthday', months: 24, first: 'LAST_IN_CYCLE' }, '2027-05-31', '2027-04-02', '2029-05-31'],
  ])('%s', (_, cycle, lastDay, issuedOn, next) => {
    expect(nextLastDay({ cycle }, lastDay, issuedOn)).toBe(next);
  });
});
