import { authorityEndsSoon, clockStep, daysLeft, endsSoon } from './key-clock.rules';

const day = (n: number): Date => new Date(Date.UTC(2026, 0, 1 + n));

describe('the clock of keys', () => {
  it('calls a certificate one that ends soon from its sixtieth day on', () => {
    expect([endsSoon(day(60), day(0)), endsSoon(day(60), new Date(day(0).getTime() + 1)), endsSoon(day(0), day(1))]).toEqual([false, true, true]);
    expect([daysLeft(day(5), day(0)), daysLeft(day(0), day(1))]).toEqual([5, -1]);
  });

  it('says a year ahead that the certificate of an authority ends', () => {
    expect([authorityEndsSoon(day(365), day(0)), authorityEndsSoon(day(364), day(0)), authorityEndsSoon(day(0), day(1))]).toEqual([false, true, true]);
  });

  it.each([
    ['nothing while nobody used the purpose', null, null, 400, null],
    ['nothing before a year is over', 0, null, 364, null],
    ['announces the next after a year', 0, null, 365, 'announce'],
    ['waits while verifiers learn of the next', 0, 365, 365, null],
    ['has the next sign a day later', 0, 365, 366, 'activate'],
    ['leaves one that was announced by hand to whoever did', 0, 10, 300, null],
  ] as const)('does %s', (_, active, pending, now, step) => {
    const at = (n: number | null) => (n === null ? null : day(n));
    expect(clockStep({ activeSince: at(active), pendingSince: at(pending), now: day(now) })).toBe(step);
  });
});
