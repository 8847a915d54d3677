import { appealUntil, checkMeasure, MeasureOutcome } from './measure.rules';

const { DISMISSED, ADVICE, CONDITIONS, SUSPENSION, REVOCATION } = MeasureOutcome;
const heard = { wasNotified: true, wasHeard: true, hasSubject: true, today: '2026-11-23' };
const full = (outcome: MeasureOutcome, with_ = {}) => ({ outcome, reasons: 'Seen.', letter: 'Dear Ana.', publicWording: 'Order 7.', publicUntil: '2027-11-23', endsOn: null, ...with_ });

it.each([ADVICE, CONDITIONS, SUSPENSION, REVOCATION])('[E9] %s waits until the holder was heard', (outcome) => {
  expect(() => checkMeasure(full(outcome), { ...heard, wasHeard: false })).toThrow('MEASURE_NOT_HEARD');
  expect(() => checkMeasure(full(outcome), { ...heard, hasSubject: false })).toThrow('MEASURE_PERSON_MISSING');
  expect(checkMeasure(full(outcome), heard).outcome).toBe(outcome);
});

it('a complaint is dismissed at any time; the holder reads of it only where they knew', () => {
  const never = { wasNotified: false, wasHeard: false, hasSubject: false, today: '2026-11-23' };
  expect(checkMeasure(full(DISMISSED), never)).toEqual({ outcome: DISMISSED, reasons: 'Seen.', letter: null, publicWording: null, publicUntil: null, endsOn: null });
  expect(() => checkMeasure(full(DISMISSED, { letter: ' ' }), heard)).toThrow('MEASURE_LETTER_MISSING');
});

it('[G12] nothing but a measure is public', () => {
  for (const outcome of [DISMISSED, ADVICE]) expect(checkMeasure(full(outcome), heard)).toMatchObject({ publicWording: null, publicUntil: null });
  for (const outcome of [CONDITIONS, SUSPENSION, REVOCATION]) expect(checkMeasure(full(outcome), heard)).toMatchObject({ publicWording: 'Order 7.', publicUntil: '2027-11-23' });
});

it.each([
  [{ reasons: ' ' }, 'MEASURE_REASON_MISSING'],
  [{ reasons: 'x'.repeat(4001) }, 'MEASURE_TEXT_TOO_LONG'],
  [{ letter: null }, 'MEASURE_LETTER_MISSING'],
  [{ publicWording: ' ' }, 'MEASURE_WORDING_MISSING'],
  [{ publicWording: 'x'.repeat(301) }, 'MEASURE_WORDING_TOO_LONG'],
  [{ publicUntil: null }, 'MEASURE_PUBLIC_UNTIL_UNFIT'],
  [{ publicUntil: '2026-11-23' }, 'MEASURE_PUBLIC_UNTIL_UNFIT'],
  [{ publicUntil: '2026-12-31', endsOn: '2027-01-31' }, 'MEASURE_PUBLIC_UNTIL_UNFIT'],
  [{ endsOn: '2026-11-23' }, 'MEASURE_END_UNFIT'],
])('conditions with %j are refused with %s', (with_, code) => {
  expect(() => checkMeasure(full(CONDITIONS, with_), heard)).toThrow(code);
});

it('only conditions end by themselves', () => {
  expect(checkMeasure(full(SUSPENSION, { endsOn: '2027-01-31' }), heard).endsOn).toBeNull();
  expect(checkMeasure(full(CONDITIONS, { endsOn: '2027-01-31' }), heard).endsOn).toBe('2027-01-31');
});

it('an appeal has thirty days, to an open one; against a dismissal there is none', () => {
  expect([appealUntil(REVOCATION, '2026-11-23'), appealUntil(ADVICE, '2026-11-26'), appealUntil(DISMISSED, '2026-11-23')]).toEqual(['2026-12-23', '2026-12-28', null]);
});
