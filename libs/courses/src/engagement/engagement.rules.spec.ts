import fc from 'fast-check';
import { countedBy, engagedMinutes, IDLE_CUT_OFF_SECONDS } from './engagement.rules';

const start = new Date('2026-11-23T15:00:00.000Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const seconds = (interval: ReturnType<typeof countedBy>): number => (interval ? (interval.toAt.getTime() - interval.fromAt.getTime()) / 1000 : 0);
const beat = (at: number, activeSeconds: number, countedTo: number | null = null) =>
  countedBy({ at: after(at), activeSeconds, stepOpenedAt: start, countedTo: countedTo === null ? null : after(countedTo) });

describe('[A4] a heartbeat', () => {
  it('counts the active seconds that the page claims', () => {
    expect(seconds(beat(30, 30))).toBe(30);
    expect(seconds(beat(60, 12, 30))).toBe(12);
  });
  it('counts at most two minutes, however long the gap was', () => {
    expect(seconds(beat(3600, 3600))).toBe(IDLE_CUT_OFF_SECONDS);
    expect(seconds(beat(120, 120))).toBe(120);
    expect(seconds(beat(121, 121))).toBe(120);
  });
  it('never counts more than the clock on the wall since the last one', () => {
    expect(seconds(beat(40, 100, 30))).toBe(10);
    expect(seconds(beat(30, 30, 30))).toBe(0);
  });
  it('never counts time before the step was opened', () => {
    expect(seconds(beat(5, 100))).toBe(5);
  });
  it('counts nothing for a page that was idle, and nothing below zero', () => {
    expect(beat(30, 0)).toBeNull();
    expect(beat(30, -50)).toBeNull();
  });
  it('counts nothing when another device has counted past it', () => {
    expect(beat(30, 30, 45)).toBeNull();
  });
});

it('[A4] adds up to no more than the wall clock and counts no second twice, whatever the devices claim', () => {
  const beats = fc.array(fc.record({ gap: fc.integer({ min: 0, max: 400 }), claim: fc.integer({ min: -10, max: 10_000 }) }), { maxLength: 60 });
  fc.assert(
    fc.property(beats, (list) => {
      let at = 0;
      let countedTo: number | null = null;
      let total = 0;
      for (const { gap, claim } of list) {
        at += gap;
        const interval = beat(at, claim, countedTo);
        if (!interval) continue;
        expect(interval.fromAt.getTime()).toBeGreaterThanOrEqual(after(countedTo ?? 0).getTime());
        expect(seconds(interval)).toBeLessThanOrEqual(IDLE_CUT_OFF_SECONDS);
        total += seconds(interval);
        countedTo = at;
      }
      expect(total).toBeLessThanOrEqual(at);
    }),
  );
});

it.each([[0, 0], [59, 0], [60, 1], [119, 1], [3600, 60]])('%i seconds are %i whole minutes', (given, expected) => {
  expect(engagedMinutes(given)).toBe(expected);
});
