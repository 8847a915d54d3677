import { ApprovalState, approvedBy, checkReason, checkTerm, counts, move, next } from './approval.rules';

const { APPLIED, APPROVED, REFUSED, TAKEN_BACK, WITHDRAWN } = ApprovalState;
const term = { state: APPROVED, approvedFrom: '2026-01-01', approvedUntil: '2026-12-31', withdrawnFrom: null };

describe('[M3] an approval', () => {
  it.each(Object.values(ApprovalState).flatMap((from) => Object.values(ApprovalState).map((to) => [from, to] as const)))('from %s to %s', (from, to) => {
    if (next[from].includes(to)) expect(move(from, to)).toBe(to);
    else expect(() => move(from, to)).toThrow('APPROVAL_STATE_UNFIT');
  });
  it.each([['2025-12-31', false], ['2026-01-01', true], ['2026-12-31', true], ['2027-01-01', false]])('on %s counts: %s', (on, expected) => {
    expect(counts(term, on)).toBe(expected);
  });
  it('without an end counts on', () => {
    expect(counts({ ...term, approvedUntil: null }, '2050-01-01')).toBe(true);
  });
  it('that was withdrawn counts up to the day before', () => {
    const withdrawn = { ...term, state: WITHDRAWN, withdrawnFrom: '2026-06-01' };
    expect([counts(withdrawn, '2026-05-31'), counts(withdrawn, '2026-06-01')]).toEqual([true, false]);
  });
  it.each([APPLIED, REFUSED, TAKEN_BACK])('that is only %s counts on no day', (state) => {
    expect(counts({ ...term, state }, '2026-06-01')).toBe(false);
  });
  it('has a first day, and an end that is not before it', () => {
    expect(checkTerm('2026-01-01', null, '2026-06-01')).toEqual({ approvedFrom: '2026-01-01', approvedUntil: null });
    expect(() => checkTerm(null, null, '2026-06-01')).toThrow('APPROVAL_DATE_MISSING');
    expect(() => checkTerm('2026-01-02', '2026-01-01', '2026-06-01')).toThrow('APPROVAL_DATES_REVERSED');
  });
  it('[M2] is not over when it is given: that would be a "no" of one person', () => {
    expect(() => checkTerm('2020-01-01', '2026-05-31', '2026-06-01')).toThrow('APPROVAL_END_PAST');
    expect(checkTerm('2020-01-01', '2026-06-01', '2026-06-01')).toEqual({ approvedFrom: '2020-01-01', approvedUntil: '2026-06-01' });
  });
  it('is decided with a reason', () => {
    expect(checkReason('  Fits.  ')).toBe('Fits.');
    expect(() => checkReason(' ')).toThrow('APPROVAL_REASON_MISSING');
    expect(() => checkReason('x'.repeat(2001))).toThrow('APPROVAL_REASON_TOO_LONG');
  });
});

describe('[M3] what was learned is approved', () => {
  const all = { ...term, board: 'Harbor', provider: 'Lakeshore', courseId: null };
  const taught = { on: '2026-06-01', provider: 'Lakeshore', courseId: 'c1', basis: 'COMPLETION' };
  it('by each board that approved the provider or the course on that day, once', () => {
    const approvals = [all, { ...all, courseId: 'c1' }, { ...all, board: 'Coast', courseId: 'c1' }, { ...all, board: 'Plains', courseId: 'c2' }, { ...all, board: 'Hills', approvedFrom: '2026-06-02' }, { ...all, board: 'Lakes', provider: 'Another' }];
    expect(approvedBy(approvals, taught)).toEqual(['Harbor', 'Coast']);
  });
  it('by nobody where it was learned elsewhere and only credited', () => {
    expect(approvedBy([all], { ...taught, basis: 'CREDIT' })).toEqual([]);
  });
  it('by no course approval where it belongs to no course', () => {
    expect(approvedBy([{ ...all, courseId: 'c1' }], { ...taught, courseId: null, basis: 'ATTENDANCE' })).toEqual([]);
  });
});
