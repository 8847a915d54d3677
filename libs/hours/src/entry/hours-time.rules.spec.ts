import fc from 'fast-check';
import { instantOf, localTimeAt, wallClockAt } from './hours-time.rules';

const zones = ['America/Chicago', 'America/New_York', 'America/Phoenix', 'America/Anchorage', 'Pacific/Honolulu', 'America/St_Johns', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const minuteMs = 60_000;
const someMinute = fc.integer({ min: Date.UTC(2012, 0, 1) / minuteMs, max: Date.UTC(2035, 0, 1) / minuteMs }).map((minute) => new Date(minute * minuteMs));

describe('a time on the wall', () => {
  it('is an instant that shows the same time on the wall', () => {
    fc.assert(
      fc.property(someMinute, fc.constantFrom(...zones), (instant, zone) => {
        const [on = '', time = ''] = wallClockAt(instant, zone).split('T');
        const read = instantOf(on, time, zone);
        expect(read).not.toBeNull();
        expect(wallClockAt(read ?? instant, zone)).toBe(`${on}T${time}`);
        expect((read ?? instant) <= instant).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2026-03-08', '01:59', '2026-03-08T07:59:00.000Z'],
    ['2026-03-08', '03:00', '2026-03-08T08:00:00.000Z'],
    ['2026-11-01', '00:30', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01', '02:00', '2026-11-01T08:00:00.000Z'],
    ['2026-12-31', '23:59', '2027-01-01T05:59:00.000Z'],
  ])('in Chicago on %s at %s is %s', (on, time, expected) => {
    expect(instantOf(on, time, 'America/Chicago')?.toISOString()).toBe(expected);
  });

  it('that happens twice means the first time', () => {
    expect(instantOf('2026-11-01', '01:30', 'America/Chicago')?.toISOString()).toBe('2026-11-01T06:30:00.000Z');
  });

  it('that the clocks left out is nothing', () => {
    expect(instantOf('2026-03-08', '02:30', 'America/Chicago')).toBeNull();
    expect(instantOf('2011-12-30', '12:00', 'Pacific/Apia')).toBeNull();
  });

  it('is written with two digits each', () => {
    expect(localTimeAt(new Date('2026-07-01T05:05:00Z'), 'America/Chicago')).toBe('00:05');
  });
});
