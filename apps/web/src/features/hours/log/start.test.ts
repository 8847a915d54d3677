import { endOf, hasEnded, offerStart, overlaps } from './start.rules';
import type { Known } from './start.rules';

const now = { on: '2026-11-20', time: '16:07' };
const stretch = (startTime: string, minutes: number, workedOn = '2026-11-20') => ({ workedOn, startTime, minutes });
const offered = (known: Partial<Known>, { on = '2026-11-20', minutes = 60 } = {}) => {
  const offer = offerStart(on, minutes, { usual: null, taken: [], now, ...known });
  return offer && `${offer.time} ${offer.because}`;
};

describe('the start that is offered', () => {
  it('is the one of last time, where it is free and over', () => {
    expect(offered({ usual: '09:00' })).toBe('09:00 usual');
    expect(offered({ usual: '09:00' }, { on: '2026-11-19' })).toBe('09:00 usual');
  });

  it('is the end of the work that lies there, or the next gap that is long enough', () => {
    expect(offered({ usual: '09:00', taken: [stretch('08:30', 60)] })).toBe('09:30 free');
    expect(offered({ usual: '09:00', taken: [stretch('09:00', 60), stretch('10:30', 60)] })).toBe('11:30 free');
    expect(offered({ usual: '09:00', taken: [stretch('09:00', 60), stretch('10:30', 60)] }, { minutes: 30 })).toBe('10:00 free');
  });

  it('is a moment ago, where last time is still ahead today', () => {
    expect(offered({ usual: '15:30' })).toBe('15:05 now');
    expect(offered({})).toBe('15:05 now');
  });

  it('is before the work of that day, where nothing else is left', () => {
    expect(offered({ usual: '15:30', taken: [stretch('15:00', 60)] })).toBe('14:00 free');
  });

  it('is nothing on another day of which nothing is known, or on a full day', () => {
    expect(offered({}, { on: '2026-11-18' })).toBeNull();
    expect(offered({ usual: '09:00', taken: [stretch('00:00', 1440)] })).toBeNull();
    expect(offered({ usual: '09:00' }, { on: '2026-11-21' })).toBeNull();
  });

  it('follows other work of a day of which no usual start is known', () => {
    expect(offered({ taken: [stretch('10:00', 90, '2026-11-18')] }, { on: '2026-11-18' })).toBe('11:30 free');
  });
});

describe('stretches of work', () => {
  it('overlap over midnight, and not where one begins as the other ends', () => {
    expect(overlaps(stretch('23:00', 120, '2026-11-19'), stretch('00:30', 30))).toBe(true);
    expect(overlaps(stretch('00:30', 30), stretch('23:00', 120, '2026-11-19'))).toBe(true);
    expect(overlaps(stretch('23:00', 90, '2026-11-19'), stretch('00:30', 30))).toBe(false);
    expect(overlaps(stretch('09:00', 60), stretch('10:00', 60))).toBe(false);
  });

  it('have ended, or not yet', () => {
    expect([hasEnded(stretch('15:07', 60), now), hasEnded(stretch('15:08', 60), now), hasEnded(stretch('09:00', 60, '2026-11-21'), now)]).toEqual([true, false, false]);
    expect(endOf(stretch('23:30', 60))).toBe('00:30');
  });
});
