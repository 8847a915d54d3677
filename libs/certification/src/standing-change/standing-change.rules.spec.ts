import { answered, ChangeOutcome, checkReasons, possibleFor, takenBack } from './standing-change.rules';

const open = { proposedBy: 'ruth', outcome: null };
const { CONFIRMED, SENT_BACK, WITHDRAWN } = ChangeOutcome;

describe('[M2] [T16] a change of standing', () => {
  it('is confirmed or sent back by another person, and taken back by its own', () => {
    expect(answered(open, 'thomas', true)).toBe(CONFIRMED);
    expect(answered(open, 'thomas', false)).toBe(SENT_BACK);
    expect(takenBack(open, 'ruth')).toBe(WITHDRAWN);
    expect(possibleFor(open, 'thomas')).toEqual({ confirm: true, withdraw: false });
    expect(possibleFor(open, 'ruth')).toEqual({ confirm: false, withdraw: true });
  });

  it.each([true, false])('is never answered by whoever proposed it (agreed: %s)', (isAgreed) => {
    expect(() => answered(open, 'ruth', isAgreed)).toThrow('STANDING_CHANGE_SECOND_PERSON_NEEDED');
    expect(() => takenBack(open, 'thomas')).toThrow('STANDING_CHANGE_NOT_YOURS');
  });

  it.each([CONFIRMED, SENT_BACK, WITHDRAWN])('is decided once: not again after %s', (outcome) => {
    const over = { ...open, outcome };
    expect(() => answered(over, 'thomas', true)).toThrow('STANDING_CHANGE_DECIDED');
    expect(() => takenBack(over, 'ruth')).toThrow('STANDING_CHANGE_DECIDED');
    expect(possibleFor(over, 'thomas')).toEqual({ confirm: false, withdraw: false });
    expect(possibleFor(over, 'ruth')).toEqual({ confirm: false, withdraw: false });
  });

  it('says why, in at most 2,000 characters', () => {
    expect(checkReasons('  Two people told us. ')).toBe('Two people told us.');
    expect(checkReasons('x'.repeat(2000))).toHaveLength(2000);
    expect(() => checkReasons(' ')).toThrow('STANDING_CHANGE_REASON_MISSING');
    expect(() => checkReasons('x'.repeat(2001))).toThrow('STANDING_CHANGE_REASON_TOO_LONG');
  });
});
