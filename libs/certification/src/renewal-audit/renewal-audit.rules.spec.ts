import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { checkPlan, checkSending, draw as drawn, judgeAudit, RenewalAuditStatus } from './renewal-audit.rules';

const seed = 'ab'.repeat(32);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const draw = (from: string, list: readonly string[], percent: number) => drawn({ seed: from, percent, sha256 }, list);
const numbers = Array.from({ length: 10 }, (_, index) => `WM-2026-0000${String(index).padStart(2, '0')}`);

describe('[H3] the draw', () => {
  it('is the same for anybody who has the seed and the list, with another program too', () => {
    const shell = numbers.map((number) => `${execFileSync('sha256sum', { input: `${seed}:${number}` }).toString().slice(0, 64)} ${number}`).sort().slice(0, 3);
    expect(draw(seed, numbers, 30).map(({ key, number }) => `${key} ${number}`)).toEqual(shell);
  });
  it('does not depend on the order of the list, and draws nobody twice', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 }), fc.integer({ min: 1, max: 100 }), (list, percent) => {
      const found = draw(seed, list, percent).map(({ number }) => number);
      expect(draw(seed, [...list].reverse(), percent).map(({ number }) => number)).toEqual(found);
      expect(new Set(found).size).toBe(found.length);
      expect(found).toHaveLength(Math.ceil((list.length * percent) / 100));
    }));
  });
  it.each([[10, 1], [11, 2], [100, 10], [1, 1]])('of ten at %i percent are %i', (percent, count) => {
    expect(draw(seed, numbers, percent)).toHaveLength(count);
  });
  it('of nobody is nobody, and another seed draws others', () => {
    expect(draw(seed, [], 50)).toEqual([]);
    expect(draw('cd'.repeat(32), numbers, 30)).not.toEqual(draw(seed, numbers, 30));
  });
});

describe('the plan', () => {
  const plan = { renewedFrom: '2026-10-01', renewedUntil: '2026-12-31', percent: 10, windowDays: 30 };
  it('is announced before its last day is over', () => {
    expect(() => { checkPlan(plan, '2026-12-31'); }).not.toThrow();
    expect(() => { checkPlan(plan, '2027-01-01'); }).toThrow('AUDIT_PERIOD_UNFIT');
    expect(() => { checkPlan({ ...plan, renewedFrom: '2027-01-01' }, '2026-11-01'); }).toThrow('AUDIT_PERIOD_UNFIT');
  });
  it.each([[0, 'AUDIT_SHARE_OUT_OF_RANGE'], [101, 'AUDIT_SHARE_OUT_OF_RANGE'], [1.5, 'AUDIT_SHARE_OUT_OF_RANGE']])('a share of %d is refused', (percent, code) => {
    expect(() => { checkPlan({ ...plan, percent }, '2026-11-01'); }).toThrow(code);
  });
  it.each([6, 121, 7.5])('a window of %d days is refused', (windowDays) => {
    expect(() => { checkPlan({ ...plan, windowDays }, '2026-11-01'); }).toThrow('AUDIT_WINDOW_OUT_OF_RANGE');
  });
});

describe('papers and verdict', () => {
  const { ASKED, SENT, PASSED, NOT_PASSED } = RenewalAuditStatus;
  const audit = (status: RenewalAuditStatus) => ({ status, dueOn: '2026-12-10' });
  const judged = (status: RenewalAuditStatus, today: string, isPassed = true, reason = 'All hours are there.') => judgeAudit(audit(status), { isPassed, reason }, today);
  it('are sent once, up to the last day', () => {
    expect(() => { checkSending(audit(ASKED), '2026-12-10'); }).not.toThrow();
    expect(() => { checkSending(audit(ASKED), '2026-12-11'); }).toThrow('AUDIT_WINDOW_OVER');
    for (const status of [SENT, PASSED, NOT_PASSED]) expect(() => { checkSending(audit(status), '2026-12-01'); }).toThrow('AUDIT_STATUS_UNFIT');
  });
  it('are judged with a reason; silence only once the window is over', () => {
    expect(judged(SENT, '2026-12-01')).toEqual({ status: PASSED, reason: 'All hours are there.' });
    expect(judged(ASKED, '2026-12-11', false, 'Nothing came.')).toMatchObject({ status: NOT_PASSED });
    expect(() => judged(ASKED, '2026-12-10')).toThrow('AUDIT_WINDOW_RUNNING');
    expect(() => judged(SENT, '2026-12-01', true, ' ')).toThrow('AUDIT_REASON_MISSING');
    expect(() => judged(SENT, '2026-12-01', true, 'x'.repeat(1001))).toThrow('AUDIT_REASON_TOO_LONG');
    for (const status of [PASSED, NOT_PASSED]) expect(() => judged(status, '2026-12-20')).toThrow('AUDIT_STATUS_UNFIT');
  });
});
