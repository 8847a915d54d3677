import { sumOf } from './dependents.rules';

it('[H7] counts entries, minutes and role-plays, and each trainee once', () => {
  const hours = [{ traineeId: 'b', count: 2, minutes: 90 }, { traineeId: 'a', count: 1, minutes: 30 }];
  const rolePlays = [{ traineeId: 'a', count: 3, minutes: 0 }, { traineeId: 'c', count: 1, minutes: 0 }];
  expect(sumOf(hours, rolePlays)).toEqual({ entriesSigned: 3, minutesSigned: 120, rolePlaysGraded: 4, trainees: 3, traineeIds: ['a', 'b', 'c'] });
  expect(sumOf([], [])).toEqual({ entriesSigned: 0, minutesSigned: 0, rolePlaysGraded: 0, trainees: 0, traineeIds: [] });
});
