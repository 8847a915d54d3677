import { likeLastWeek } from './week.rules';

const now = { on: '2026-11-20', time: '12:00' };
const entry = (workedOn: string, startTime = '09:00', minutes = 60) => ({ workedOn, startTime, minutes });

test('the work of last week is offered a week later, oldest first, without notes of another day', () => {
  const entries = [entry('2026-11-13'), entry('2026-11-09'), entry('2026-11-06'), entry('2026-11-14')];
  expect(likeLastWeek(entries, entries, now)).toEqual([entry('2026-11-16'), entry('2026-11-20')]);
});

test('what is not over yet, and what lies over other work, is left out', () => {
  const taken = [entry('2026-11-10', '09:30'), entry('2026-11-17', '09:30')];
  expect(likeLastWeek([entry('2026-11-10'), entry('2026-11-13', '11:30'), entry('2026-11-13', '11:00')], taken, now)).toEqual([entry('2026-11-20', '11:00')]);
});
