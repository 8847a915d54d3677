import { closingTime, isOpen, secondsLeft } from './attempt.rules';

describe('the time of an attempt', () => {
  const deadlineAt = new Date('2026-11-23T15:30:00Z');
  const attempt = { deadlineAt, closedAt: null, breakUntil: null };
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
