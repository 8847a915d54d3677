import { canStart, checkStart, closingTime, isOpen, nextAllowedOn, secondsLeft } from './attempt.rules';

const rule = { waitDays: 7, maxAttempts: 2 };
const none = { attempts: 0, isPassed: false, lastOn: null };
const once = { attempts: 1, isPassed: false, lastOn: '2026-11-23' };

describe('[C8] another attempt', () => {
  it('begins at once when it is the first', () => {
    expect(canStart(rule, none, '2026-11-23')).toBe(true);
    expect(nextAllowedOn(rule, none)).toBeNull();
  });
  it('waits as many days as the rule says', () => {
    expect(nextAllowedOn(rule, once)).toBe('2026-11-30');
    expect(() => checkStart(rule, once, '2026-11-29')).toThrow('EXAM_WAIT');
    expect(canStart(rule, once, '2026-11-29')).toBe(false);
    expect(() => checkStart(rule, once, '2026-11-30')).not.toThrow();
    expect(canStart(rule, once, '2026-11-30')).toBe(true);
  });
  it('is refused once the attempts are used', () => {
    const twice = { ...once, attempts: 2 };
    expect(() => checkStart(rule, twice, '2027-11-23')).toThrow('EXAM_NO_ATTEMPTS_LEFT');
    expect(nextAllowedOn(rule, twice)).toBeNull();
    expect(canStart(rule, twice, '2027-11-23')).toBe(false);
  });
  it('is refused once the exam is passed', () => {
    const passed = { ...once, isPassed: true };
    expect(() => checkStart(rule, passed, '2027-11-23')).toThrow('EXAM_ALREADY_PASSED');
    expect(canStart(rule, passed, '2027-11-23')).toBe(false);
  });
});

describe('the time of an attempt', () => {
  const deadlineAt = new Date('2026-11-23T15:30:00Z');
  const attempt = { deadlineAt, closedAt: null };
  const at = (offset: number) => new Date(deadlineAt.getTime() + offset);

  it('is open until a millisecond before the deadline', () => {
    expect(isOpen(attempt, at(-1))).toBe(true);
    expect(isOpen(attempt, at(0))).toBe(false);
    expect(isOpen({ ...attempt, closedAt: at(-60_000) }, at(-30_000))).toBe(false);
  });
  it('is never less than nothing', () => {
    expect(secondsLeft(attempt, at(-90_000))).toBe(90);
    expect(secondsLeft(attempt, at(60_000))).toBe(0);
  });
  it('ends at the deadline however late that is noticed', () => {
    expect(closingTime(attempt, at(-1000))).toEqual(at(-1000));
    expect(closingTime(attempt, at(86_400_000))).toEqual(deadlineAt);
  });
});
