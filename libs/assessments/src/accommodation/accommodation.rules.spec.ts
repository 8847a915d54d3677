import { checkGrant, extraMinutes, fewerOptions, gained, none } from './accommodation.rules';

it('[EX11] is never granted to oneself', () => {
  expect(() => checkGrant(none, 'ana', 'ana')).toThrow('ACCOMMODATION_OWN');
  expect(() => checkGrant(none, 'lena', 'ana')).not.toThrow();
});
it.each([100, 150, 200])('knows %i percent of the time', (timePercent) => {
  expect(() => checkGrant({ ...none, timePercent }, 'lena', 'ana')).not.toThrow();
});
it.each([0, 99, 125, 300])('does not know %i percent of the time', (timePercent) => {
  expect(() => checkGrant({ ...none, timePercent }, 'lena', 'ana')).toThrow('ACCOMMODATION_TIME_UNKNOWN');
});
it.each([
  [30, 100, 0],
  [30, 150, 15],
  [45, 150, 23],
  [30, 200, 30],
])('of %i minutes at %i percent gives %i more', (minutes, timePercent, extra) => {
  expect(extraMinutes(minutes, { timePercent })).toBe(extra);
});
it('takes nothing away from an attempt that runs', () => {
  expect(gained(15, 30)).toBe(15);
  expect(gained(30, 15)).toBe(0);
});
it.each([
  [['a', 'b', 'c', 'd'], [['d']], ['a', 'b', 'd']],
  [['a', 'b', 'c'], [['a']], ['a', 'b', 'c']],
  [['a', 'b', 'c', 'd', 'e'], [['b', 'd', 'e']], ['a', 'b', 'd', 'e']],
  [['a', 'b', 'c', 'd'], [['a'], ['b']], ['a', 'b', 'c']],
])('of %j with the key %j keeps %j', (options, accepted, kept) => {
  expect(fewerOptions(options, { accepted })).toEqual(kept);
});
