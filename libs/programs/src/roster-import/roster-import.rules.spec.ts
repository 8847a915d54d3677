import { checkChanges, isApplied, readLabel, RosterImportMode } from './roster-import.rules';

const { ADD, MATCH } = RosterImportMode;

describe('[G6] the note of a row', () => {
  it('is tidied, and empty where there is none', () => {
    expect([readLabel(' North  site '), readLabel(''), readLabel(null), readLabel(undefined)]).toEqual([{ label: 'North site' }, { label: null }, { label: null }, { label: null }]);
  });

  it('is not taken with more than 80 characters', () => {
    expect(readLabel('a'.repeat(80))).toEqual({ label: 'a'.repeat(80) });
    expect(readLabel('a'.repeat(81))).toBeNull();
  });
});

describe('[G6] an import', () => {
  const appliedAt = new Date('2026-11-23T15:00:00.000Z');

  it('is applied once: the same way again is done already, another way is refused', () => {
    expect(isApplied({ appliedAt: null, mode: null }, MATCH)).toBe(false);
    expect(isApplied({ appliedAt, mode: ADD }, ADD)).toBe(true);
    expect(() => isApplied({ appliedAt, mode: ADD }, MATCH)).toThrow('ROSTER_IMPORT_APPLIED');
  });

  it('takes off as many as were shown, and nobody for an empty list', () => {
    expect(() => checkChanges({ rows: 1, removed: 3, shown: 3 })).not.toThrow();
    expect(() => checkChanges({ rows: 1, removed: 4, shown: 3 })).toThrow('ROSTER_IMPORT_CHANGED');
    expect(() => checkChanges({ rows: 0, removed: 0, shown: 0 })).toThrow('ROSTER_IMPORT_EMPTY');
  });
});
