import fc from 'fast-check';
import { anHoursEntry } from './hours-entry.builder';
import { canMove, checkAmendable, checkOpen, HoursState, overlaps, place, send } from './hours-entry.rules';
import type { PlacementTerms, Scene, Slot } from './hours-entry.rules';

const now = new Date('2026-11-23T15:00:00Z');
const terms: PlacementTerms = { startsOn: '2026-01-01', endsOn: '2026-12-31', dailyCapMinutes: 480, timeZone: 'America/Chicago' };
const scene = (with_: Partial<Scene> = {}): Scene => ({ now, others: [], rootId: null, isAmendment: false, ...with_ });
const slot = (with_: Partial<Slot> = {}) => anHoursEntry({ rootId: 'other', ...with_ });

describe('the states of an entry', () => {
  const states = Object.values(HoursState);
  const allowed = ['DRAFT>SENT', 'SENT>SIGNED', 'SENT>RETURNED', 'RETURNED>SENT'];
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('from %s to %s', (state, to) => {
    expect(canMove({ state }, to)).toBe(allowed.includes(`${state}>${to}`));
  });

  it.each([[HoursState.DRAFT], [HoursState.RETURNED]])('let %s be changed and sent', (state) => {
    expect(() => checkOpen({ state })).not.toThrow();
    expect(send(anHoursEntry({ state }), now)).toEqual({ state: 'SENT', sentAt: now });
  });

  it.each([[HoursState.SENT], [HoursState.SIGNED]])('keep %s as it is', (state) => {
    expect(() => checkOpen({ state })).toThrow('HOURS_NOT_OPEN');
    expect(() => send(anHoursEntry({ state }), now)).toThrow('HOURS_NOT_OPEN');
  });
});

describe('work is accepted', () => {
  it('from the first day of the placement to the last', () => {
    const later = { ...scene(), now: new Date('2027-01-15T15:00:00Z') };
    expect(() => place(anHoursEntry({ workedOn: '2026-12-31' }), terms, later)).not.toThrow();
    expect(() => place(anHoursEntry({ workedOn: '2027-01-01' }), terms, later)).toThrow('HOURS_OUTSIDE_PLACEMENT');
    expect(() => place(anHoursEntry({ workedOn: '2027-01-01' }), { ...terms, endsOn: null }, later)).not.toThrow();
    const early = { ...scene(), now: new Date('2026-01-03T15:00:00Z') };
    expect(() => place(anHoursEntry({ workedOn: '2026-01-01' }), terms, early)).not.toThrow();
    expect(() => place(anHoursEntry({ workedOn: '2025-12-31' }), terms, early)).toThrow('HOURS_OUTSIDE_PLACEMENT');
  });

  it.each([[4, 'HOURS_TOO_SHORT'], [0, 'HOURS_TOO_SHORT'], [-60, 'HOURS_TOO_SHORT'], [1441, 'HOURS_TOO_LONG']])('but not with %d minutes', (minutes, code) => {
    expect(() => place(anHoursEntry({ minutes }), { ...terms, dailyCapMinutes: 1440 }, scene())).toThrow(code);
  });

  it('until the minute at which it ends', () => {
    const today = anHoursEntry({ workedOn: '2026-11-23', startTime: '07:00' });
    expect(() => place(today, terms, scene({ now: new Date('2026-11-23T15:00:00Z') }))).not.toThrow();
    expect(() => place(today, terms, scene({ now: new Date('2026-11-23T14:59:59Z') }))).toThrow('HOURS_IN_FUTURE');
  });

  it('for ninety days, and a correction at any time', () => {
    expect(() => place(anHoursEntry({ workedOn: '2026-08-25' }), terms, scene())).not.toThrow();
    expect(() => place(anHoursEntry({ workedOn: '2026-08-24' }), terms, scene())).toThrow('HOURS_TOO_OLD');
    expect(() => place(anHoursEntry({ workedOn: '2026-02-24' }), terms, scene({ isAmendment: true }))).not.toThrow();
  });

  it('up to the daily cap, which counts an entry under correction once', () => {
    const others = [slot({ minutes: 300, startsAt: new Date('2026-11-20T18:00:00Z'), endsAt: new Date('2026-11-20T23:00:00Z') })];
    expect(() => place(anHoursEntry({ minutes: 180 }), terms, scene({ others }))).not.toThrow();
    expect(() => place(anHoursEntry({ minutes: 180, startTime: '08:59' }), { ...terms, dailyCapMinutes: 479 }, scene({ others }))).toThrow('HOURS_DAILY_CAP');
    const corrected = { ...others[0]!, minutes: 60, createdAt: now };
    expect(() => place(anHoursEntry({ minutes: 180 }), { ...terms, dailyCapMinutes: 240 }, scene({ others: [...others, corrected] }))).not.toThrow();
  });

  it('beside its own older version, not beside other work', () => {
    expect(() => place(anHoursEntry(), terms, scene({ others: [slot()] }))).toThrow('HOURS_OVERLAP');
    expect(() => place(anHoursEntry(), terms, scene({ others: [slot()], rootId: 'other' }))).not.toThrow();
  });
});

describe('two periods', () => {
  const period = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 5, max: 600 })).map(([from, minutes]) => ({ startsAt: new Date(from * 60_000), endsAt: new Date((from + minutes) * 60_000) }));
  it('overlap exactly when they share a minute', () => {
    const minutesOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => Array.from({ length: (endsAt.getTime() - startsAt.getTime()) / 60_000 }, (_, index) => startsAt.getTime() / 60_000 + index);
    fc.assert(
      fc.property(period, period, (a, b) => {
        const shared = new Set(minutesOf(a));
        expect(overlaps(a, b)).toBe(minutesOf(b).some((minute) => shared.has(minute)));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });
});

describe('a correction', () => {
  const signed = anHoursEntry({ state: HoursState.SIGNED });
  it('[D8] needs a signed entry without another correction, and a reason', () => {
    expect(() => checkAmendable(signed, false, 'It was longer.')).not.toThrow();
    expect(() => checkAmendable(signed, false, ' ')).toThrow('HOURS_AMENDMENT_REASON_MISSING');
    expect(() => checkAmendable(signed, true, 'It was longer.')).toThrow('HOURS_AMENDMENT_OPEN');
    expect(() => checkAmendable({ ...signed, supersededAt: now }, false, 'It was longer.')).toThrow('HOURS_AMENDMENT_OPEN');
    expect(() => checkAmendable(anHoursEntry({ state: HoursState.SENT }), false, 'It was longer.')).toThrow('HOURS_NOT_SIGNED');
  });
});
