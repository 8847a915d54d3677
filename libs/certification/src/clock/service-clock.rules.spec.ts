import { boardDaysLeft, pauseClock, resumeClock, startClock } from './service-clock.rules';

describe('[E5] the service clock', () => {
  // A Friday; Thanksgiving lies between.
  const clock = startClock('2026-11-20', 10);

  it('counts working days', () => {
    expect(clock).toEqual({ dueOn: '2026-12-07', boardDaysLeft: null });
    expect(boardDaysLeft(clock, '2026-11-20')).toBe(10);
    expect(boardDaysLeft(clock, '2026-11-22')).toBe(10);
    expect(boardDaysLeft(clock, '2026-12-07')).toBe(0);
  });

  it('goes below zero when it is over due', () => {
    expect(boardDaysLeft(clock, '2026-12-08')).toBe(-1);
    expect(boardDaysLeft(clock, '2026-12-14')).toBe(-5);
  });

  it('rests while the applicant has the case, however long', () => {
    const resting = pauseClock(clock, '2026-11-24', '2026-12-24');
    expect(resting).toEqual({ dueOn: '2026-12-24', boardDaysLeft: 8 });
    expect(boardDaysLeft(resting, '2027-02-01')).toBe(8);
  });

  it('goes on with what was left', () => {
    const resumed = resumeClock(pauseClock(clock, '2026-11-24', '2026-12-24'), '2026-12-14');
    expect(resumed).toEqual({ dueOn: '2026-12-24', boardDaysLeft: null });
    expect(boardDaysLeft(resumed, '2026-12-14')).toBe(8);
  });

  it('stays over due through a rest', () => {
    const resting = pauseClock(clock, '2026-12-09', '2027-01-08');
    expect(resting.boardDaysLeft).toBe(-2);
    expect(boardDaysLeft(resumeClock(resting, '2027-01-04'), '2027-01-04')).toBe(-2);
  });
});
