import { caCmpss, gaCps, ncCpss, ohCprs, schemes, txMhps, vaRprs, waCpss } from '../data';
import { cycleEnd } from '../cycle.rules';
import { aDocument } from '../fact.builder';
import type { Fact } from '../fact.rules';
import { evaluateRenewal } from '../renewal.rules';
import type { Scheme } from '../scheme.rules';
import { holders } from './holder.builder';
import type { Holder } from './holder.builder';
import { learns } from './person.builder';

function renewal({ scheme, cycle }: Holder, facts: readonly Fact[], asOf: string) {
  if (!scheme.renewal) throw new Error(`${scheme.id} has no renewal`);
  return evaluateRenewal(scheme.renewal, cycle, { facts, asOf });
}
const holderOf = (scheme: Scheme): Holder => {
  const found = holders.find((holder) => holder.scheme === scheme);
  if (!found) throw new Error(`Nobody holds ${scheme.id}`);
  return found;
};
/** The phase on a day, what it asks, and the fees in dollars. */
function standing(scheme: Scheme, asOf: string, facts: readonly Fact[] = holderOf(scheme).facts()) {
  const { phase, asks, fees, canSend } = renewal(holderOf(scheme), facts, asOf);
  return { phase, asks, fees: fees.map(({ cents }) => cents / 100), canSend };
}

it('[O1] has a holder for every scheme that says how to renew', () => {
  expect(schemes.filter((scheme) => scheme.renewal && scheme.effectiveTo === null && !holders.some((holder) => holder.scheme === scheme)).map(({ id }) => id)).toEqual([]);
});

describe.each(holders.map((holder) => ({ name: holder.scheme.id, holder })))('[O1] a holder of $name', ({ holder }) => {
  const lastDay = holder.cycle.until;
  it('renews on the last valid day with exactly what is asked', () => {
    expect(renewal(holder, holder.facts(), lastDay)).toMatchObject({ phase: 'ON_TIME', met: true, canSend: true });
  });
  it('does not renew with one minute or one paper less', () => {
    for (const index of holder.facts().keys()) {
      const less = holder.facts().flatMap((fact, at): Fact[] => {
        if (at !== index) return [fact];
        return 'minutes' in fact ? [{ ...fact, minutes: fact.minutes - 1 }] : [];
      });
      expect({ index, canSend: renewal(holder, less, lastDay).canSend }).toEqual({ index, canSend: false });
    }
  });
  it('does not renew with what was learned before the cycle', () => {
    const early = holder.facts().map((fact): Fact => ({ ...fact, on: '2018-01-10' }));
    expect(renewal(holder, early, lastDay)).toMatchObject({ met: false, canSend: false });
  });
});

describe('being late', () => {
  it('North Carolina: 30 days with a fee, then the course and the application again', () => {
    expect(standing(ncCpss, '2026-05-31')).toEqual({ phase: 'ON_TIME', asks: [], fees: [20], canSend: true });
    expect(standing(ncCpss, '2026-06-30')).toEqual({ phase: 'LATE', asks: ['FEE'], fees: [20, 20], canSend: true });
    expect(standing(ncCpss, '2026-07-01')).toEqual({ phase: 'LAPSED', asks: ['RE_TRAIN', 'RE_APPLY'], fees: [20], canSend: false });
    const again = (facts: readonly Fact[]) => renewal(holderOf(ncCpss), facts, '2026-08-01').again?.met;
    expect(again([learns(40, { topics: ['NC_CPSS_COURSE'], on: '2026-05-31' })])).toBe(false);
    expect(again([learns(40, { topics: ['NC_CPSS_COURSE'], on: '2026-07-20' })])).toBe(true);
  });
  it('Texas: six months of grace, then $50, then $150, and a background check of the last month', () => {
    const checked = (on: string) => [...holderOf(txMhps).facts(), aDocument('BACKGROUND_CHECK', { on })];
    expect(standing(txMhps, '2026-11-30', checked('2026-11-15'))).toEqual({ phase: 'GRACE', asks: [], fees: [60], canSend: true });
    expect(standing(txMhps, '2026-12-01', checked('2026-11-15'))).toEqual({ phase: 'LATE', asks: ['FEE'], fees: [60, 50], canSend: true });
    expect(standing(txMhps, '2027-05-31', checked('2027-05-15'))).toMatchObject({ phase: 'LATE', canSend: true });
    expect(standing(txMhps, '2027-06-01', checked('2027-05-15'))).toEqual({ phase: 'LAPSED', asks: ['FEE'], fees: [60, 150], canSend: true });
    expect(standing(txMhps, '2026-11-30', checked('2026-10-29')).canSend).toBe(false);
  });
  it('Georgia: until January 15 without a fee, until February 28 with one, for what was learned in the year', () => {
    expect(standing(gaCps, '2027-01-15')).toEqual({ phase: 'GRACE', asks: [], fees: [], canSend: true });
    expect(standing(gaCps, '2027-01-16')).toEqual({ phase: 'LATE', asks: ['FEE'], fees: [26], canSend: true });
    expect(standing(gaCps, '2027-02-28')).toMatchObject({ phase: 'LATE' });
    expect(standing(gaCps, '2027-03-01')).toMatchObject({ phase: 'LAPSED' });
    const late = holderOf(gaCps).facts().map((fact): Fact => ({ ...fact, on: '2027-01-02' }));
    expect(standing(gaCps, '2027-01-10', late).canSend).toBe(false);
  });
  it('California: a window of 90 days before, and a fee after', () => {
    expect(standing(caCmpss, '2026-03-01').phase).toBe('EARLY');
    expect(standing(caCmpss, '2026-06-01')).toEqual({ phase: 'LATE', asks: ['FEE'], fees: [80], canSend: true });
  });
  it('Ohio and Virginia: where the source says nothing of being late, nothing is made up', () => {
    expect(standing(ohCprs, '2026-06-01')).toMatchObject({ phase: 'LAPSED', asks: [], canSend: false });
    expect(standing(vaRprs, '2026-06-01')).toMatchObject({ phase: 'LAPSED', asks: [], canSend: false });
  });
});

describe('when it runs out', () => {
  it('Washington: on a birthday, first before two years are over, and nothing is asked of that short time', () => {
    const first = { from: '2026-01-10', isFirst: true, birthday: '05-31' };
    const until = waCpss.renewal && cycleEnd(waCpss.renewal.cycle, first);
    expect(until).toBe('2027-05-31');
    const short = { scheme: waCpss, cycle: { from: first.from, until: until ?? '', isFirst: true }, facts: () => [] };
    expect(renewal(short, [], '2027-05-31')).toMatchObject({ met: true, canSend: true, exception: { id: 'renewal.first' } });
  });
  it('Washington: suicide prevention once in six years', () => {
    const learned = (on: string) => renewal(holderOf(waCpss), [...holderOf(waCpss).facts().slice(0, 4), learns(3, { on, domain: null, topics: ['SUICIDE_PREVENTION'] })], '2026-05-31').requirements.find(({ id }) => id === 'renewal.suicide-prevention')?.met;
    expect([learned('2020-05-30'), learned('2020-05-31')]).toEqual([false, true]);
  });
  it('Georgia: with the calendar year', () => {
    expect(gaCps.renewal && cycleEnd(gaCps.renewal.cycle, { from: '2026-04-10', isFirst: true })).toBe('2026-12-31');
  });
});
