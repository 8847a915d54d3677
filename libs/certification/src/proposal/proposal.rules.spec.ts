import { answered, ProposalOutcome, checkReasons, possibleFor, takenBack } from './proposal.rules';

const open = { proposedBy: 'ruth', outcome: null };
const { CONFIRMED, SENT_BACK, WITHDRAWN, NOT_NEEDED } = ProposalOutcome;

describe('[M2] [T16] a proposal', () => {
  it('is confirmed or sent back by another person, and taken back by its own', () => {
    expect(answered(open, 'thomas', true)).toBe(CONFIRMED);
    expect(answered(open, 'thomas', false)).toBe(SENT_BACK);
    expect(takenBack(open, 'ruth')).toBe(WITHDRAWN);
    expect(possibleFor(open, 'thomas')).toEqual({ confirm: true, withdraw: false });
    expect(possibleFor(open, 'ruth')).toEqual({ confirm: false, withdraw: true });
  });

  it.each([true, false])('is never answered by whoever proposed it (agreed: %s)', (isAgreed) => {
    expect(() => answered(open, 'ruth', isAgreed)).toThrow('PROPOSAL_SECOND_PERSON_NEEDED');
    expect(() => takenBack(open, 'thomas')).toThrow('PROPOSAL_NOT_YOURS');
  });

  it.each([true, false])('is never answered by whoever had a part in what it is about (agreed: %s)', (isAgreed) => {
    const apart = { ...open, apart: ['thomas'] };
    expect(() => answered(apart, 'thomas', isAgreed)).toThrow('PROPOSAL_TOOK_PART');
    expect(possibleFor(apart, 'thomas')).toEqual({ confirm: false, withdraw: false });
    expect(answered(apart, 'nora', true)).toBe(CONFIRMED);
  });
  it.each([CONFIRMED, SENT_BACK, WITHDRAWN, NOT_NEEDED])('is decided once: not again after %s', (outcome) => {
    const over = { ...open, outcome };
    expect(() => answered(over, 'thomas', true)).toThrow('PROPOSAL_DECIDED');
    expect(() => takenBack(over, 'ruth')).toThrow('PROPOSAL_DECIDED');
    expect(possibleFor(over, 'thomas')).toEqual({ confirm: false, withdraw: false });
    expect(possibleFor(over, 'ruth')).toEqual({ confirm: false, withdraw: false });
  });

  it('says why, in at most 2,000 characters', () => {
    expect(checkReasons('  Two people told us. ')).toBe('Two people told us.');
    expect(checkReasons('x'.repeat(2000))).toHaveLength(2000);
    expect(() => checkReasons(' ')).toThrow('PROPOSAL_REASON_MISSING');
    expect(() => checkReasons('x'.repeat(2001))).toThrow('PROPOSAL_REASON_TOO_LONG');
  });
});
