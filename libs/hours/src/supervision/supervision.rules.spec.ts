import fc from 'fast-check';
import { addDays } from '@waymark/kernel';
import { Activity } from '../entry/activity.rules';
import { anHoursEntry } from '../entry/hours-entry.builder';
import { HoursState } from '../entry/hours-entry.rules';
import { supervisionOf } from './supervision.rules';

const signed = { state: HoursState.SIGNED } as const;
const work = (workedOn: string, with_ = {}) => anHoursEntry({ workedOn, ...signed, ...with_ });
const supervised = (workedOn: string, with_ = {}) => anHoursEntry({ workedOn, minutes: 60, activity: Activity.SUPERVISION_INDIVIDUAL, ...signed, ...with_ });
// Mondays: 2, 9, 16, 23 March.
const gaps = (entries: Parameters<typeof supervisionOf>[0], today = '2026-03-30') => supervisionOf(entries, today).gaps;

describe('[D7] supervision received', () => {
  it('is added up by way, signed and on its way, beside the work', () => {
    const all = [work('2026-03-03'), supervised('2026-03-03'), supervised('2026-03-04', { activity: Activity.SUPERVISION_GROUP, state: HoursState.SENT, minutes: 90 })];
    const { ways, workMinutes, supervisionMinutes } = supervisionOf(all, '2026-03-30');
    expect(ways.map(({ signedMinutes, pendingMinutes }) => [signedMinutes, pendingMinutes])).toEqual([[60, 0], [0, 90], [0, 0]]);
    expect([workMinutes, supervisionMinutes]).toEqual([120, 150]);
  });
  it('counts an entry once, whatever corrects it', () => {
    expect(supervisionOf([supervised('2026-03-03', { supersededAt: new Date() }), supervised('2026-03-03', { supersedesId: 'e1', minutes: 45 }), supervised('2026-03-03', { supersedesId: 'e2', state: HoursState.SENT })], '2026-03-30').supervisionMinutes).toBe(45);
  });
  it('names the weeks of work that had none, by their first and last day', () => {
    expect(gaps([work('2026-03-03'), supervised('2026-03-03'), work('2026-03-11'), work('2026-03-18'), work('2026-03-24'), supervised('2026-03-24')])).toEqual([{ from: '2026-03-09', to: '2026-03-22', weeks: 2 }]);
  });
  it('is not missed in a week without work, which parts no gap either', () => {
    expect(gaps([work('2026-03-03'), work('2026-03-18'), supervised('2026-03-24')])).toEqual([{ from: '2026-03-02', to: '2026-03-22', weeks: 2 }]);
    expect(gaps([work('2026-03-03'), supervised('2026-03-04')])).toEqual([]);
  });
  it('ends a gap also in a week without work', () => {
    expect(gaps([work('2026-03-03'), supervised('2026-03-10'), work('2026-03-18')])).toEqual([{ from: '2026-03-02', to: '2026-03-08', weeks: 1 }, { from: '2026-03-16', to: '2026-03-22', weeks: 1 }]);
  });
  it('still has time in the running week', () => {
    expect(gaps([work('2026-03-24')], '2026-03-29')).toEqual([]);
    expect(gaps([work('2026-03-24')], '2026-03-30')).toHaveLength(1);
  });
  it('has a row for every week from the first to the running one, and they add up', () => {
    const entry = fc.record({ day: fc.integer({ min: 0, max: 80 }), minutes: fc.integer({ min: 5, max: 600 }), activity: fc.constantFrom(...Object.values(Activity)) });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 30 }), (some) => {
        const { weeks, workMinutes, supervisionMinutes, gaps: named } = supervisionOf(some.map(({ day, ...rest }) => work(addDays('2026-01-01', day), rest)), '2026-03-30');
        expect(weeks.reduce((sum, week) => sum + week.workMinutes, 0)).toBe(workMinutes);
        expect(weeks.reduce((sum, week) => sum + week.supervisionMinutes, 0)).toBe(supervisionMinutes);
        expect(named.reduce((sum, gap) => sum + gap.weeks, 0)).toBe(weeks.filter(({ isGap }) => isGap).length);
        expect(weeks.at(-1)?.startsOn).toBe('2026-03-30');
      }),
    );
  });
  it('is nothing where nothing was logged', () => {
    expect(supervisionOf([], '2026-03-30')).toMatchObject({ workMinutes: 0, weeks: [], gaps: [] });
  });
});
