import { addDays } from '@waymark/kernel';
import { warnsToday } from './stage-end.rules';

it('[O4] warns sixty, thirty, fourteen and seven days before the last day, and not in between', () => {
  const last = '2027-05-22';
  const days = Array.from({ length: 70 }, (_, left) => left).filter((left) => warnsToday(last, addDays(last, -left)));
  expect(days).toEqual([7, 14, 30, 60]);
  expect(warnsToday(last, addDays(last, 1))).toBe(false);
});
