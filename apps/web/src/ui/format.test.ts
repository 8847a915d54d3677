import { formatters, minutesText, parseMinutes } from './format';

describe('minutes', () => {
  test.each([['1:30', 90], ['1h30', 90], ['1h 30m', 90], ['2 h', 120], ['90m', 90], ['90 min', 90], ['0:05', 5]])('%s is %i minutes', (typed, minutes) => {
    expect(parseMinutes(typed)).toBe(minutes);
  });

  test.each(['', '1.5', '1,5', '2', '1:75', '-1:00', 'two'])('%p could mean two things or nothing, and is not read', (typed) => {
    expect(parseMinutes(typed)).toBeNull();
  });

  test.each([[0, '0:00'], [5, '0:05'], [30000, '500:00'], [-90, '−1:30']])('%i minutes read %s', (minutes, text) => {
    expect(minutesText(minutes)).toBe(text);
  });
});

describe('days and instants', () => {
  test('a day never slips into the day before', () => {
    expect(formatters('en').day('2027-03-14')).toBe('March 14, 2027');
    expect(formatters('es').day('2027-03-14')).toBe('14 de marzo de 2027');
  });

  test('an instant is told with the zone it is shown in', () => {
    expect(formatters('en').dateTime('2027-03-14T18:05:00Z', 'America/New_York')).toBe('Mar 14, 2027, 2:05 PM EDT');
  });
});
