import { acknowledgeBy, canMove, checkTold, complaintNumber, ComplaintStatus, decideBy, hearBy, move, wordsOf } from './complaint.rules';

const { RECEIVED, INVESTIGATING, NOTIFIED, SECOND_LOOK, CLOSED, APPEALED } = ComplaintStatus;

it.each(Object.values(ComplaintStatus).flatMap((from) => Object.values(ComplaintStatus).map((to) => [from, to] as const)))('[E9] %s to %s is a step or none', (from, to) => {
  const steps = [[RECEIVED, INVESTIGATING], [INVESTIGATING, NOTIFIED], [INVESTIGATING, SECOND_LOOK], [NOTIFIED, SECOND_LOOK], [SECOND_LOOK, CLOSED], [SECOND_LOOK, INVESTIGATING], [CLOSED, APPEALED], [APPEALED, CLOSED], [APPEALED, INVESTIGATING]];
  expect(canMove(from, to)).toBe(steps.some(([a, b]) => a === from && b === to));
});

it('a step that does not follow is refused', () => {
  expect(() => move(RECEIVED, CLOSED)).toThrow('COMPLAINT_STATUS_UNFIT');
});

it('[E9] is acknowledged within five working days and decided within ninety days, an appeal within thirty', () => {
  // Thanksgiving is in between.
  expect(acknowledgeBy('2026-11-23')).toBe('2026-12-01');
  expect(decideBy('2026-11-23')).toBe('2027-02-22');
  // Day 90 is a Saturday.
  expect(decideBy('2026-11-22')).toBe('2027-02-22');
  expect(hearBy('2026-11-23')).toBe('2026-12-23');
});

describe('what is told', () => {
  const told = { about: '  WM-1 ', text: ' It happened. ', happenedOn: '2026-11-23' };
  it('is kept without its margins; a day may be left out', () => {
    expect(checkTold(told, '2026-11-23')).toEqual({ about: 'WM-1', text: 'It happened.', happenedOn: '2026-11-23' });
    expect(checkTold({ ...told, happenedOn: null }, '2026-11-23').happenedOn).toBeNull();
  });
  it.each([
    [{ about: ' ' }, 'COMPLAINT_ABOUT_MISSING'],
    [{ about: 'x'.repeat(201) }, 'COMPLAINT_ABOUT_MISSING'],
    [{ text: ' ' }, 'COMPLAINT_TEXT_MISSING'],
    [{ text: 'x'.repeat(4001) }, 'COMPLAINT_TEXT_TOO_LONG'],
    [{ happenedOn: '2026-11-24' }, 'COMPLAINT_DAY_UNFIT'],
  ])('%j is refused with %s', (with_, code) => {
    expect(() => checkTold({ ...told, ...with_ }, '2026-11-23')).toThrow(code);
  });
});

it('names are compared by their words', () => {
  expect(wordsOf('Ana-Lucía REYES, J.')).toEqual(['ana', 'lucía', 'reyes']);
  expect(complaintNumber(2026, 7)).toBe('C-2026-0007');
});
