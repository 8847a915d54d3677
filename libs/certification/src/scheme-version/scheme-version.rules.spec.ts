import { byScheme, inForce } from './scheme-version.rules';
import type { VersionHead } from './scheme-version.rules';

const version = (effectiveFrom: string, given: Partial<VersionHead> = {}): VersionHead => ({
  schemeId: 'pr', version: effectiveFrom, body: 'Board', effectiveFrom, effectiveTo: null, publishedAt: new Date(`${effectiveFrom}T00:00:00Z`), ...given,
});

describe('[E1] the version in force', () => {
  const [first, second] = [version('2026-01-01'), version('2027-01-01')];
  it.each([['2025-12-31', undefined], ['2026-01-01', first], ['2026-12-31', first], ['2027-01-01', second], ['2030-01-01', second]])('is on %s the one that began last', (on, expected) => {
    expect(inForce([first, second], on)).toBe(expected);
    expect(inForce([second, first], on)).toBe(expected);
  });
  it('ends on its own last day, and the one before does not come back', () => {
    const short = version('2027-01-01', { effectiveTo: '2027-06-30' });
    expect(inForce([first, short], '2027-06-30')).toBe(short);
    expect(inForce([first, short], '2027-07-01')).toBeUndefined();
  });
  it('is the one published last where two begin on the same day', () => {
    const corrected = version('2027-01-01', { version: 'corrected', publishedAt: new Date('2028-01-01T00:00:00Z') });
    expect(inForce([corrected, second], '2027-01-01')).toBe(corrected);
  });
});

it('versions are kept apart by scheme', () => {
  const other = version('2026-01-01', { schemeId: 'other' });
  expect([...byScheme([version('2026-01-01'), other, version('2027-01-01')])].map(([id, list]) => [id, list.length])).toEqual([['pr', 2], ['other', 1]]);
});
