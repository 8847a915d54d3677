import { RolePlayMode } from '../role-play.rules';
import { checkAhead, isBookable, minutesOf, timesOf } from './slot.rules';

const now = new Date('2026-11-23T15:00:00.000Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const offer = { startsAt: at(60), minutes: 30, count: 3, place: 'Room 2' };

it('[B12] slots follow each other without a gap', () => {
  const times = timesOf(offer, now);
  expect(times).toEqual([{ startsAt: at(60), endsAt: at(90) }, { startsAt: at(90), endsAt: at(120) }, { startsAt: at(120), endsAt: at(150) }]);
  expect(times.map(minutesOf)).toEqual([30, 30, 30]);
});
it.each([{ startsAt: now }, { minutes: 9 }, { minutes: 121 }, { count: 0 }, { count: 13 }])('[B12] slots are ahead, 10 to 120 minutes long and 12 at most: not %j', (with_) => {
  expect(() => timesOf({ ...offer, ...with_ }, now)).toThrow('SLOT_TIMES_WRONG');
});
it('a slot has a place', () => {
  expect(() => timesOf({ ...offer, place: ' ' }, now)).toThrow('SLOT_PLACE_MISSING');
});
it('a slot is booked and given back until it begins', () => {
  expect(() => checkAhead({ startsAt: at(1) }, now)).not.toThrow();
  expect(() => checkAhead({ startsAt: now }, now)).toThrow('SLOT_STARTED');
});
it('a role-play that was asked for and nobody has begun can be booked', () => {
  const asked = { sentAt: now, startedAt: null, finishedAt: null, releasedAt: null, mode: RolePlayMode.ROOM };
  expect([isBookable(asked), isBookable({ ...asked, mode: RolePlayMode.RECORDING }), isBookable({ ...asked, sentAt: null, mode: null }), isBookable({ ...asked, startedAt: now })]).toEqual([true, false, false, false]);
});
