import { checkFirst, checkReasons, DecisionOutcome, isConflicted } from './decision.rules';

it('[M2] any tie keeps a reviewer from deciding', () => {
  const none = { isApplicant: false, isTied: false, hasDeclaredIt: false };
  expect(isConflicted(none)).toBe(false);
  for (const tie of Object.keys(none)) expect(isConflicted({ ...none, [tie]: true })).toBe(true);
});

it('a decision has reasons', () => {
  expect(checkReasons(' All met. ')).toBe('All met.');
  expect(() => checkReasons(' ')).toThrow('DECISION_REASON_MISSING');
  expect(() => checkReasons('x'.repeat(2001))).toThrow('DECISION_REASON_TOO_LONG');
});

it('a first look approves or denies; only a second one disagrees', () => {
  expect(checkFirst(DecisionOutcome.DENY)).toBe('DENY');
  expect(() => checkFirst(DecisionOutcome.DISAGREE)).toThrow('DECISION_OUTCOME_UNFIT');
});
