import { folded, minutesUntil, readDay, readMinutes, readTime, unguarded } from './cell.rules';

describe('[M4] a day in a cell', () => {
  it.each([['2026-11-20', '2026-11-20'], ['2026/1/5', '2026-01-05'], ['11/20/2026', '2026-11-20'], ['1/5/26', '2026-01-05'], ['11-20-2026', '2026-11-20'], ['2026-11-20 00:00:00', '2026-11-20'], ['2026-11-20T09:00:00Z', '2026-11-20'], ['2/29/2028', '2028-02-29']])('is read from %s', (cell, day) => {
    expect(readDay(cell)).toBe(day);
  });
  it.each(['', '20/11/2026', '2026-02-30', '2/29/2026', 'Friday', '11/20', '11/20-2026', '45981', '2026'])('is not guessed from %j', (cell) => {
    expect(readDay(cell)).toBeNull();
  });
});

describe('[M4] a time in a cell', () => {
  it.each([['9:00', '09:00'], ['09:00:00', '09:00'], ['14.30', '14:30'], ['0900', '09:00'], ['2:30 PM', '14:30'], ['12:05 a.m.', '00:05'], ['12 pm', '12:00'], ['9am', '09:00'], ['9:00 a. m.', '09:00'], ['14h30', '14:30']])('is read from %s', (cell, time) => {
    expect(readTime(cell)).toBe(time);
  });
  it.each(['', '9', '24:00', '9:60', '13:00 PM', '0:30 am', '900', 'noon', '-9:00'])('is not guessed from %j', (cell) => {
    expect(readTime(cell)).toBeNull();
  });
});

describe('[M4] a length in a cell', () => {
  it.each([['1:30', 90], ['2', 120], ['1.5', 90], ['1,25', 75], ['.5', 30], ['0.33', 20], ['1h30', 90], ['1 h 05 min', 65], ['2 hours', 120], ['1.5 hrs', 90], ['90 min', 90], ['0:00', 0]])('is read from %s among hours', (cell, minutes) => {
    expect(readMinutes(cell, 'HOURS')).toBe(minutes);
  });
  it.each([['90', 90], ['1:30', 90], ['90 min', 90], ['1.5 h', 90]])('is read from %s among minutes', (cell, minutes) => {
    expect(readMinutes(cell, 'MINUTES')).toBe(minutes);
  });
  it.each(['', '-1', '1:60', 'two', '1.5.2', 'NaN', '1e3', '0x10', '.', '99999'])('is not guessed from %j', (cell) => {
    expect(readMinutes(cell, 'HOURS')).toBeNull();
  });
  it('is never part of a minute', () => {
    expect(readMinutes('90.5', 'MINUTES')).toBeNull();
  });
});

describe('[M4] from one time to another', () => {
  it('goes on over midnight', () => {
    expect(minutesUntil('2026-11-20', { start: '09:00', end: '11:30' }, 'America/Chicago')).toBe(150);
    expect(minutesUntil('2026-11-20', { start: '22:00', end: '06:00' }, 'America/Chicago')).toBe(480);
  });
  it('is an hour more or less in the night on which clocks change', () => {
    expect(minutesUntil('2026-10-31', { start: '22:00', end: '06:00' }, 'America/Chicago')).toBe(540);
    expect(minutesUntil('2026-03-07', { start: '22:00', end: '06:00' }, 'America/Chicago')).toBe(420);
    expect(minutesUntil('2026-03-08', { start: '02:30', end: '06:00' }, 'America/Chicago')).toBeNull();
  });
});

describe('[M4] words in a cell', () => {
  it('are the same whatever their capitals, accents and marks', () => {
    expect(folded(' Mentoría  y EDUCACIÓN ')).toBe(folded('mentoria_y-educacion'));
    expect(folded('Group_Facilitation')).toBe('group facilitation');
  });
  it('lose the apostrophe of a guarded export, and no other', () => {
    expect(unguarded("'=sum")).toBe('=sum');
    expect(unguarded("'tis")).toBe("'tis");
  });
});
