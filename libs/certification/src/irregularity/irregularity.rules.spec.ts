import { addDays } from '@waymark/kernel';
import fc from 'fast-check';
import { aTrace } from './irregularity.builder';
import { atNight, duringExam, irregularitiesOf, IrregularityKind, least, loggedTogether, longDays, longerSince, longWeeks, roundWeeks, sameEachTime, signedMonths, signedUnseen } from './irregularity.rules';
import type { Trace } from './irregularity.rules';

/** One entry a day, going back from 20 November 2026. */
const many = (count: number, with_: (index: number) => Partial<Trace> = () => ({})): Trace[] => Array.from({ length: count }, (_, index) => aTrace({ entryId: `e${index}`, workedOn: addDays('2026-11-20', -index), ...with_(index) }));
const sizes = (groups: readonly (readonly Trace[])[]) => groups.map((group) => group.length);

describe('many entries written down on one day for work of long before', () => {
  const late = (count: number, days = 15, with_: Partial<Trace> = {}) => many(count, () => ({ workedOn: '2026-10-01', loggedAt: new Date(`${addDays('2026-10-01', days)}T18:00:00Z`), ...with_ }));
  it('are a sign from ten on, and from the fifteenth day on', () => {
    expect(sizes(loggedTogether(late(least.together)))).toEqual([10]);
    expect(loggedTogether(late(least.together - 1))).toEqual([]);
    expect(loggedTogether(late(least.together, 14))).toEqual([]);
  });
  it('are told by the day at the site', () => {
    const evening = late(5, 15, { loggedAt: new Date('2026-10-17T04:00:00Z') });
    const noon = late(5, 15, { loggedAt: new Date('2026-10-16T18:00:00Z') });
    expect(sizes(loggedTogether([...evening, ...noon]))).toEqual([10]);
  });
  it('are not corrections, and not those of many days', () => {
    expect(loggedTogether(late(12, 15, { minutesBefore: 60 }))).toEqual([]);
    expect(loggedTogether(many(12, (index) => ({ workedOn: '2026-10-01', loggedAt: new Date(`${addDays('2026-10-16', index)}T18:00:00Z`) })))).toEqual([]);
  });
});

describe('work that is the same each time', () => {
  it('is a sign from twenty entries on, where nine in ten begin and last alike', () => {
    expect(sizes(sameEachTime(many(20)))).toEqual([20]);
    expect(sameEachTime(many(19))).toEqual([]);
    expect(sizes(sameEachTime([...many(20), ...many(2, () => ({ minutes: 90 }))]))).toEqual([20]);
    expect(sameEachTime([...many(20), ...many(3, () => ({ minutes: 90 }))])).toEqual([]);
  });
  it('is not work that begins at other times, nor supervision', () => {
    expect(sameEachTime(many(20, (index) => ({ startTime: index % 2 === 0 ? '09:00' : '10:00' })))).toEqual([]);
    expect(sameEachTime(many(20, () => ({ activity: 'SUPERVISION_GROUP' })))).toEqual([]);
  });
});

describe('weeks that come to the same whole number of hours', () => {
  const weekly = (count: number, minutes: number) => many(count, (index) => ({ workedOn: addDays('2026-11-16', -7 * index), minutes }));
  it('are a sign from eight weeks and ten hours on', () => {
    expect(sizes(roundWeeks(weekly(8, 600)))).toEqual([8]);
    expect(roundWeeks(weekly(7, 600))).toEqual([]);
    expect(roundWeeks(weekly(8, 540))).toEqual([]);
    expect(roundWeeks(weekly(8, 630))).toEqual([]);
  });
  it('are not, where more than one in ten is different', () => {
    expect(roundWeeks([...weekly(8, 600), ...many(1, () => ({ workedOn: '2026-01-05', minutes: 300 }))])).toEqual([]);
  });
});

describe('groups, meetings and supervision in the small hours', () => {
  const night = (count: number, with_: Partial<Trace> = {}) => many(count, () => ({ activity: 'GROUP_FACILITATION', startTime: '03:30', ...with_ }));
  it('are a sign from three on, before five', () => {
    expect(sizes(atNight(night(3)))).toEqual([3]);
    expect(atNight(night(2))).toEqual([]);
    expect(atNight(night(3, { startTime: '05:00' }))).toEqual([]);
  });
  it('are not support in a crisis', () => {
    expect(atNight(night(3, { activity: 'CRISIS_SUPPORT' }))).toEqual([]);
  });
});

describe('hours beyond what a day or a week has', () => {
  it('are more than sixteen on one day, all together', () => {
    expect(sizes(longDays([aTrace({ minutes: 600 }), aTrace({ minutes: 361 })]))).toEqual([2]);
    expect(longDays([aTrace({ minutes: 600 }), aTrace({ minutes: 360 })])).toEqual([]);
  });
  it('are more than sixty in one week from Monday', () => {
    const days = (...of: string[]) => of.map((workedOn) => aTrace({ workedOn, minutes: 901 }));
    expect(sizes(longWeeks(days('2026-11-16', '2026-11-17', '2026-11-18', '2026-11-22')))).toEqual([4]);
    expect(longWeeks(days('2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18'))).toEqual([]);
  });
});

describe('work during an exam', () => {
  const exam = { from: new Date('2026-11-20T16:00:00Z'), to: new Date('2026-11-20T18:00:00Z') };
  it('is a sign where the two overlap', () => {
    expect(sizes(duringExam([aTrace()], [exam]))).toEqual([1]);
  });
  it('is not where one ends as the other begins', () => {
    expect(duringExam([aTrace()], [{ from: new Date('2026-11-20T17:00:00Z'), to: exam.to }, { from: new Date('2026-11-20T14:00:00Z'), to: new Date('2026-11-20T15:00:00Z') }])).toEqual([]);
  });
});

describe('a signature that came too fast', () => {
  const at = new Date('2026-11-23T15:00:00Z');
  const sent = (count: number, seconds: number, signedAt = at) => many(count, () => ({ signedAt, sentAt: new Date(signedAt.getTime() - seconds * 1000) }));
  it('is a sign from ten entries on, within a minute of being sent', () => {
    expect(sizes(signedUnseen(sent(10, 59)))).toEqual([10]);
    expect(signedUnseen(sent(9, 59))).toEqual([]);
    expect(signedUnseen(sent(10, 60))).toEqual([]);
  });
  it('is one act: entries of two acts are not added up', () => {
    expect(signedUnseen([...sent(5, 10), ...sent(5, 10, new Date('2026-11-24T15:00:00Z'))])).toEqual([]);
  });
});

describe('months signed in one act', () => {
  it('are a sign from twenty entries over more than sixty days on', () => {
    expect(sizes(signedMonths(many(20, (index) => ({ workedOn: addDays('2026-11-20', index === 19 ? -61 : -index) }))))).toEqual([20]);
    expect(signedMonths(many(20, (index) => ({ workedOn: addDays('2026-11-20', index === 19 ? -60 : -index) })))).toEqual([]);
    expect(signedMonths(many(19, (index) => ({ workedOn: addDays('2026-11-20', index === 18 ? -61 : -index) })))).toEqual([]);
  });
});

describe('corrections that made the work longer', () => {
  it('are a sign from three on', () => {
    expect(sizes(longerSince(many(3, () => ({ minutesBefore: 60 }))))).toEqual([3]);
    expect(longerSince(many(2, () => ({ minutesBefore: 60 })))).toEqual([]);
    expect(longerSince(many(3, () => ({ minutesBefore: 180 })))).toEqual([]);
  });
});

describe('all signs of a record', () => {
  it('are none for ordinary work', () => {
    const ordinary = many(40, (index) => ({ workedOn: addDays('2026-11-20', -2 * index), startTime: ['09:00', '13:30', '16:00'][index % 3] ?? '', minutes: 60 + (index % 4) * 15, signedAt: new Date(Date.UTC(2026, 10, 23 - Math.floor(index / 4) * 7, 15)), sentAt: new Date(Date.UTC(2026, 10, 22 - Math.floor(index / 4) * 7, 15)), loggedAt: new Date(`${addDays('2026-11-20', -2 * index)}T23:00:00Z`) }));
    expect(irregularitiesOf(ordinary, [])).toEqual([]);
    expect(irregularitiesOf([], [])).toEqual([]);
  });
  it('rest on entries of the record alone, whatever it is', () => {
    const trace = fc.record({ day: fc.integer({ min: 0, max: 200 }), minutes: fc.integer({ min: 5, max: 1440 }), startTime: fc.constantFrom('02:00', '09:00'), activity: fc.constantFrom('ONE_TO_ONE', 'GROUP_FACILITATION', 'SUPERVISION_GROUP'), quick: fc.boolean() });
    fc.assert(
      fc.property(fc.array(trace, { maxLength: 60 }), (some) => {
        const record = some.map(({ day, quick, ...rest }, index) => aTrace({ ...rest, entryId: `e${index}`, workedOn: addDays('2026-11-20', -day), ...(quick ? { sentAt: new Date('2026-11-23T14:59:30Z') } : {}) }));
        const signs = irregularitiesOf(record, [{ from: new Date('2026-11-20T16:00:00Z'), to: new Date('2026-11-20T16:30:00Z') }]);
        expect(signs.every(({ entries }) => entries.length > 0 && entries.every((entry) => record.includes(entry)) && new Set(entries).size === entries.length)).toBe(true);
        expect(signs.every(({ kind }) => kind in IrregularityKind)).toBe(true);
      }),
    );
  });
});
