import { addDays } from '@waymark/kernel';
import fc from 'fast-check';
import { addWorkingDays, isWorkingDay, openDay, workingDaysBetween } from './working-day.rules';

// The list of the Office of Personnel Management for 2026 and 2027: the days on which offices are closed.
const closed = [
  '2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07', '2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25',
  '2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-06-18', '2027-07-05', '2027-09-06', '2027-10-11', '2027-11-11', '2027-11-25', '2027-12-24', '2027-12-31',
];

it('knows every day of two years on which a federal office is closed', () => {
  const days = Array.from({ length: 730 }, (_, index) => addDays('2026-01-01', index));
  const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  expect(days.filter((day) => isWeekday(day) && !isWorkingDay(day))).toEqual(closed);
});

it.each([
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-20', 5, '2026-11-30'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-11-23', 0, '2026-11-23'],
  ['2026-11-23', -1, '2026-11-20'],
  ['2026-11-27', -1, '2026-11-25'],
])('%s and %i working days is %s', (from, days, to) => {
  expect(addWorkingDays(from, days)).toBe(to);
});

it('a last day at a weekend or on a holiday moves to the next open day', () => {
  expect(['2026-11-25', '2026-11-26', '2026-11-28'].map(openDay)).toEqual(['2026-11-25', '2026-11-27', '2026-11-30']);
});

it('counting back gives what was added', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
  fc.assert(fc.property(day, fc.integer({ min: -60, max: 60 }), (from, days) => {
    fc.pre(isWorkingDay(from));
    expect(workingDaysBetween(from, addWorkingDays(from, days))).toBe(days);
  }));
});
