import fc from 'fast-check';
import { begin, end, isOnBreak } from './break.rules';
import { secondsLeft } from './attempt.rules';

const start = new Date('2026-03-02T15:00:00.000Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const running = { deadlineAt: at(1800), breakUntil: null, breakSecondsLeft: 600, closedAt: null };

describe('a break', () => {
  it('stops the clock while it lasts', () => {
    const paused = { ...running, ...begin(running, at(300)) };
    expect([300, 500, 899].map((second) => secondsLeft(paused, at(second)))).toEqual([1500, 1500, 1500]);
    expect(isOnBreak(paused, at(899))).toBe(true);
  });
  it('ends by itself, and the clock runs on', () => {
    const paused = { ...running, ...begin(running, at(300)) };
    expect(isOnBreak(paused, at(900))).toBe(false);
    expect(secondsLeft(paused, at(1000))).toBe(1400);
    expect(end(paused, at(1000))).toEqual({ deadlineAt: paused.deadlineAt, breakUntil: null, breakSecondsLeft: 0, closedAt: null });
  });
  it('ended early leaves the rest for another one', () => {
    const paused = begin(running, at(300));
    const back = end(paused, at(400));
    expect(back).toEqual({ deadlineAt: at(1900), breakUntil: null, breakSecondsLeft: 500 });
    expect(secondsLeft({ ...back, closedAt: null }, at(400))).toBe(1500);
  });
  it('is refused during another one and when none is left', () => {
    expect(() => begin(begin(running, at(300)), at(310))).toThrow('ATTEMPT_ON_BREAK');
    expect(() => begin({ ...running, breakSecondsLeft: 0 }, at(300))).toThrow('BREAK_NONE_LEFT');
  });
  it('never gives more than its minutes, in however many pieces it is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 900 })), { maxLength: 8 }), (pieces) => {
        let times: { deadlineAt: Date; breakUntil: Date | null; breakSecondsLeft: number } = running;
        let now = 0;
        for (const [work, rest] of pieces) {
          now += work;
          if (times.breakSecondsLeft === 0) break;
          times = begin(times, at(now));
          now += rest;
          times = end(times, at(now));
        }
        expect(times.deadlineAt.getTime()).toBeLessThanOrEqual(at(1800 + 600).getTime());
        expect(times.deadlineAt.getTime() / 1000 + times.breakSecondsLeft).toBe(at(2400).getTime() / 1000);
      }),
    );
  });
});
