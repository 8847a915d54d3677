import { DomainCode } from '@waymark/kernel';
import fc from 'fast-check';
import { Activity, HoursKind, kindOf } from '../entry/activity.rules';
import { anHoursEntry } from '../entry/hours-entry.builder';
import { HoursState } from '../entry/hours-entry.rules';
import { byDay, tally } from './hours-tally.rules';

const someEntry = fc
  .record({
    state: fc.constantFrom(...Object.values(HoursState)),
    minutes: fc.integer({ min: 5, max: 1440 }),
    activity: fc.constantFrom(...Object.values(Activity)),
    domain: fc.constantFrom(...Object.values(DomainCode)),
    workedOn: fc.constantFrom('2026-11-18', '2026-11-19', '2026-11-20'),
    supersedesId: fc.constantFrom(null, 'older'),
  })
  .map((entry) => anHoursEntry(entry));
const sumOf = (rows: readonly { signedMinutes: number; pendingMinutes: number }[]) => rows.reduce((all, row) => all + row.signedMinutes + row.pendingMinutes, 0);

describe('the tally', () => {
  it('adds up the same by kind, by activity and by day, in whole minutes', () => {
    fc.assert(
      fc.property(fc.array(someEntry, { maxLength: 40 }), (entries) => {
        const { experience, supervision, byActivity, byDomain } = tally(entries);
        const total = sumOf([experience, supervision]);
        expect(sumOf(byActivity)).toBe(total);
        expect(sumOf(byDomain)).toBe(sumOf([experience]));
        expect(byDay(entries, '2026-01-01').reduce((all, day) => all + day.minutes, 0)).toBe(total);
        expect(Number.isInteger(total)).toBe(true);
      }),
    );
  });

  it('counts what is signed and not replaced', () => {
    const signed = anHoursEntry({ state: HoursState.SIGNED });
    expect(tally([signed]).experience).toEqual({ signedMinutes: 120, pendingMinutes: 0 });
    expect(tally([{ ...signed, supersededAt: new Date() }, anHoursEntry({ state: HoursState.SIGNED, supersedesId: 'e1', minutes: 90 })]).experience).toEqual({ signedMinutes: 90, pendingMinutes: 0 });
  });

  it.each([HoursState.DRAFT, HoursState.SENT, HoursState.RETURNED])('holds %s as pending, and a correction on its way as nothing', (state) => {
    expect(tally([anHoursEntry({ state })]).experience).toEqual({ signedMinutes: 0, pendingMinutes: 120 });
    expect(tally([anHoursEntry({ state, supersedesId: 'e1' })]).experience).toEqual({ signedMinutes: 0, pendingMinutes: 0 });
  });

  it('keeps supervision received apart from work', () => {
    const { experience, supervision, byDomain } = tally([anHoursEntry({ state: HoursState.SIGNED, activity: Activity.SUPERVISION_GROUP })]);
    expect([experience.signedMinutes, supervision.signedMinutes, byDomain]).toEqual([0, 120, []]);
  });

  it('leaves out days before the window and sorts the rest', () => {
    const days = byDay([anHoursEntry(), anHoursEntry({ workedOn: '2026-11-02', state: HoursState.SIGNED }), anHoursEntry({ workedOn: '2026-08-01' })], '2026-09-01');
    expect(days).toEqual([{ on: '2026-11-02', minutes: 120, pendingMinutes: 0 }, { on: '2026-11-20', minutes: 120, pendingMinutes: 120 }]);
  });
});

describe('an activity', () => {
  it.each(Object.values(Activity))('%s is work or supervision received, never both', (activity) => {
    expect(kindOf(activity)).toBe(activity.includes('SUPERVISION') ? HoursKind.SUPERVISION : HoursKind.EXPERIENCE);
  });
});
