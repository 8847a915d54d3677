import { canTake, checkPayment, checkReason, checkSettled, checkStep, feeStatus, FeeStatus, FeeStep, PaymentMethod } from './fee.rules';

const { ASK_WAIVER, GRANT_WAIVER, PAY, REFUSE_WAIVER, UNDO_PAYMENT } = FeeStep;

it.each([
  [[], FeeStatus.DUE],
  [[PAY], FeeStatus.PAID],
  [[PAY, UNDO_PAYMENT], FeeStatus.DUE],
  [[ASK_WAIVER], FeeStatus.WAIVER_ASKED],
  [[ASK_WAIVER, GRANT_WAIVER], FeeStatus.WAIVED],
  [[ASK_WAIVER, REFUSE_WAIVER], FeeStatus.WAIVER_REFUSED],
  [[ASK_WAIVER, REFUSE_WAIVER, PAY], FeeStatus.PAID],
  [[ASK_WAIVER, REFUSE_WAIVER, ASK_WAIVER], FeeStatus.WAIVER_ASKED],
])('after %j a fee is %s', (steps, status) => expect(feeStatus(steps)).toBe(status));

it('each step is taken only from where it fits', () => {
  const from = (step: FeeStep) => Object.values(FeeStatus).filter((status) => canTake(step, status));
  expect(from(ASK_WAIVER)).toEqual(['DUE', 'WAIVER_REFUSED']);
  expect(from(GRANT_WAIVER)).toEqual(['WAIVER_ASKED', 'WAIVER_REFUSED']);
  expect(from(REFUSE_WAIVER)).toEqual(['WAIVER_ASKED']);
  expect(from(PAY)).toEqual(['DUE', 'WAIVER_ASKED', 'WAIVER_REFUSED']);
  expect(from(UNDO_PAYMENT)).toEqual(['PAID']);
  expect(() => checkStep(PAY, FeeStatus.WAIVED)).toThrow('FEE_STEP_UNFIT');
});

it('a waiver is asked for and decided with a reason', () => {
  expect(checkReason('  I am out of work. ')).toBe('I am out of work.');
  expect(() => checkReason(' ')).toThrow('FEE_REASON_MISSING');
  expect(() => checkReason('x'.repeat(1001))).toThrow('FEE_REASON_TOO_LONG');
});

it('a payment says how it came and under which number', () => {
  expect(checkPayment({ method: PaymentMethod.MONEY_ORDER, reference: ' 17-204 ' })).toEqual({ method: 'MONEY_ORDER', reference: '17-204' });
  for (const typed of [{ reference: '17' }, { method: PaymentMethod.CHECK, reference: ' ' }, { method: null, reference: null }]) expect(() => checkPayment(typed)).toThrow('FEE_PAYMENT_INCOMPLETE');
});

it('nobody is certified on an open fee, and a waived one is as good as paid', () => {
  expect(() => checkSettled([{ id: 'a', status: FeeStatus.PAID }, { id: 'b', status: FeeStatus.WAIVED }])).not.toThrow();
  expect(() => checkSettled([{ id: 'a', status: FeeStatus.PAID }, { id: 'b', status: FeeStatus.DUE }])).toThrow('FEE_UNSETTLED');
});
