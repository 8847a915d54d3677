import { schemes } from '../scheme';
import type { Scheme } from '../scheme';
import { aDocument, anAttestation, aTraining } from '../scheme/fact.builder';
import { evaluateRenewalCase, onRenewal } from './renewal-case.rules';
import { checkStanding, checkWindow } from './renewal.rules';

const named = (id: string): Scheme => {
  const found = schemes.find((scheme) => scheme.id === id && scheme.effectiveTo === null);
  if (!found) throw new Error(`No scheme ${id}`);
  return found;
};
const texas = named('tx-mhps');
const lead = named('harbor-lead');
const cycle = { from: '2024-06-01', until: '2026-05-31', isFirst: false };

describe('[H5] what a renewal asks for', () => {
  it.each([
    ['2026-05-31', ['renewal.fee']],
    ['2026-11-30', ['renewal.fee']],
    ['2026-12-01', ['renewal.fee', 'late.fee.amount']],
    ['2027-06-01', ['renewal.fee', 'late.lapsed.amount']],
  ])('sent on %s it costs %j', (on, fees) => {
    expect(onRenewal(texas, { cycle, on }).fees?.map(({ id }) => id)).toEqual(fees);
  });
  it('is what renews, not what was asked for the certificate; where it lapsed, also what must be done again', () => {
    expect(onRenewal(texas, { cycle, on: '2026-05-01' }).requirements.map(({ id }) => id)).toEqual(texas.renewal?.requirements.map(({ id }) => id));
    const carolina = named('nc-cpss');
    expect(onRenewal(carolina, { cycle, on: '2026-07-01' }).requirements.at(-1)?.id).toBe('late.course');
  });
});

describe('a renewal that lies with the board', () => {
  const learned = aTraining({ id: 'a', on: '2025-05-01', domain: 'ETHICAL_RESPONSIBILITY', minutes: 1200 });
  const papers = [anAttestation('CODE_OF_ETHICS', { on: '2026-05-31' }), aDocument('BACKGROUND_CHECK', { on: '2026-05-20' })];
  const statusOn = (asOf: string, facts = [learned, ...papers]) => evaluateRenewalCase(texas, { cycle, on: '2026-05-31' }, { facts, asOf });
  it('stays in the window of the day it was sent, and what was enough stays enough', () => {
    expect(statusOn('2026-05-31')).toMatchObject({ met: true, status: 'MET' });
    expect(statusOn('2026-08-20')).toMatchObject({ met: true, asOf: '2026-08-20' });
  });
  it('counts what the board asked for and got meanwhile', () => {
    expect(statusOn('2026-06-20', [learned, ...papers.slice(0, 1)])).toMatchObject({ met: false, status: 'MISSING' });
    expect(statusOn('2026-06-20', [learned, ...papers.slice(0, 1), aDocument('BACKGROUND_CHECK', { on: '2026-06-18' })])).toMatchObject({ met: true });
  });
});

describe('the window', () => {
  const { renewal } = lead;
  const check = (on: string) => () => { if (renewal) checkWindow(renewal, cycle, on); };
  it('opens four months before, and closes with the last step of the late ladder', () => {
    expect(check('2026-01-30')).toThrow('RENEWAL_TOO_EARLY');
    expect(check('2026-01-31')).not.toThrow();
    expect(check('2026-11-30')).not.toThrow();
    expect(check('2026-12-01')).toThrow('RENEWAL_TOO_LATE');
  });
  it('is not asked of a certificate that is suspended, revoked or replaced', () => {
    for (const status of ['ACTIVE', 'EXPIRED']) expect(() => { checkStanding(status); }).not.toThrow();
    for (const status of ['SUSPENDED', 'REVOKED', 'SUPERSEDED']) expect(() => { checkStanding(status); }).toThrow('RENEWAL_STANDING_UNFIT');
  });
});
