import { checkFirst, checkGrounds, checkReasons, DecisionOutcome, isConflicted } from './decision.rules';

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

describe('[E6] a "no"', () => {
  const check = (typed: object) => checkGrounds(DecisionOutcome.DENY, typed, ['exam']);
  it('names its rule and what would change it', () => {
    expect(check({ requirementId: 'exam', remedy: ' Pass the exam. ' })).toEqual({ requirementId: 'exam', remedy: 'Pass the exam.' });
    expect(checkGrounds(DecisionOutcome.APPROVE, { requirementId: 'exam', remedy: 'Nothing.' }, ['exam'])).toEqual({ requirementId: null, remedy: null });
  });
  it.each([
    [{ remedy: 'Pass it.' }, 'DECISION_RULE_MISSING'],
    [{ requirementId: 'no-such', remedy: 'Pass it.' }, 'DECISION_RULE_MISSING'],
    [{ requirementId: 'exam', remedy: ' ' }, 'DECISION_REMEDY_MISSING'],
    [{ requirementId: 'exam', remedy: 'x'.repeat(2001) }, 'DECISION_REMEDY_TOO_LONG'],
  ])('%j is refused with %s', (typed, code) => {
    expect(() => check(typed)).toThrow(code);
  });
});
