import { cleanLabel, end, longestLabel } from './roster.rules';

describe('a label', () => {
  it('is kept without spare spaces, and empty means none', () => {
    expect(cleanLabel('  North   site ')).toBe('North site');
    expect([cleanLabel('   '), cleanLabel(''), cleanLabel(null), cleanLabel(undefined)]).toEqual([null, null, null, null]);
  });

  it('has at most 80 characters', () => {
    expect(cleanLabel('a'.repeat(longestLabel))).toHaveLength(80);
    expect(() => cleanLabel('a'.repeat(longestLabel + 1))).toThrow('ROSTER_LABEL_TOO_LONG');
  });
});

describe('an entry', () => {
  const at = new Date('2026-11-23T15:00:00.000Z');

  it('ends once, with who and when', () => {
    expect(end({ endedAt: null }, 'p1', at)).toEqual({ endedAt: at, endedBy: 'p1' });
    expect(() => end({ endedAt: at }, 'p1', at)).toThrow('ROSTER_ALREADY_ENDED');
  });
});
