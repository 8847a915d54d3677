import { addDays } from '@waymark/kernel';
import fc from 'fast-check';
import { Activity } from '../entry/activity.rules';
import { anHoursEntry } from '../entry/hours-entry.builder';
import { overlaps } from '../entry/hours-entry.rules';
import { flagsOf, twoAtOnce } from './hours-flag.rules';
import type { Flaggable } from './hours-flag.rules';

const ALONE = Activity.SUPERVISION_INDIVIDUAL;
const start = new Date('2026-11-20T15:00:00Z').getTime();
const minute = 60_000;

/** The words of the rule, taken literally: each entry against each other. */
const clashes = (entry: Flaggable, waiting: readonly Flaggable[]): boolean =>
  entry.activity === ALONE && waiting.some((other) => other.traineeId !== entry.traineeId && other.activity === ALONE && overlaps(entry, other));

const isTwiceTheUsual = (entry: Flaggable, usual: readonly number[]): boolean =>
  usual.length >= 4 && entry.minutes >= 2 * (usual.reduce((sum, minutes) => sum + minutes, 0) / usual.length);

const entries = fc.array(
  fc
    .record({
      traineeId: fc.constantFrom('ana', 'ben', 'chi', 'dee'),
      activity: fc.constantFrom(ALONE, ALONE, ALONE, Activity.SUPERVISION_GROUP, Activity.ONE_TO_ONE),
      from: fc.integer({ min: 0, max: 100 }),
      minutes: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 600 })),
      late: fc.integer({ min: 0, max: 20 }),
      supersedesId: fc.constantFrom(null, 'older'),
    })
    .map(({ from, late, ...what }): Flaggable => {
      const startsAt = new Date(start + from * minute);
      return { ...anHoursEntry(), ...what, startsAt, endsAt: new Date(startsAt.getTime() + what.minutes * minute), createdAt: new Date(`${addDays('2026-11-20', late)}T18:00:00Z`) };
    }),
  { maxLength: 40 },
);

describe('the flags of a whole page', () => {
  it('[D4] are for each entry what comparing it with every other one gives', () => {
    fc.assert(
      fc.property(entries, fc.array(fc.integer({ min: 5, max: 300 }), { maxLength: 8 }), fc.constantFrom(null, '2026-11-19', '2026-11-20'), (waiting, signed, endsOn) => {
        const around = { usual: { entries: signed.length, minutes: signed.reduce((sum, minutes) => sum + minutes, 0) }, twoAtOnce: twoAtOnce(waiting), placement: { startsOn: '2026-01-01', endsOn } };
        for (const [index, entry] of waiting.entries()) {
          const late = (entry.createdAt.getTime() - new Date('2026-11-20T18:00:00Z').getTime()) / (24 * 60 * minute);
          const expected = { LONG: entry.minutes > 480, ABOVE_USUAL: isTwiceTheUsual(entry, signed), LATE: late > 14, CORRECTION: entry.supersedesId !== null, OVERLAP: clashes(entry, waiting), OUTSIDE_DATES: endsOn === '2026-11-19' };
          expect([index, flagsOf(entry, around)]).toEqual([index, Object.entries(expected).flatMap(([flag, holds]) => (holds ? [flag] : []))]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('name both of two talks of which one lies within the other, whoever else talks between', () => {
    const talk = (traineeId: string, from: number, to: number): Flaggable => ({ ...anHoursEntry(), traineeId, activity: ALONE, startsAt: new Date(start + from * minute), endsAt: new Date(start + to * minute) });
    const [long, own, inside, after] = [talk('ana', 0, 60), talk('ana', 60, 65), talk('ben', 20, 30), talk('chi', 65, 70)];
    expect([...twoAtOnce([after, inside, own, long])].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())).toEqual([long, inside]);
  });
});
