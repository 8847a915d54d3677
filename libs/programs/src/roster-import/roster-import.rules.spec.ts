import { DomainError } from '@waymark/kernel';
import { checkChanges, isAsked, problemOf, readLabel, RosterImportMode, RosterImportProblem, stageOf, takesRows } from './roster-import.rules';

const { ADD, MATCH } = RosterImportMode;
const at = new Date('2026-11-23T15:00:00.000Z');
const begun = { total: 3, arrived: 0, looked: 0, problem: null, askedAt: null, appliedAt: null, mode: null };
const ready = { ...begun, arrived: 3, looked: 3 };
const asked = { ...ready, askedAt: at, mode: ADD };
const applied = { ...asked, appliedAt: at };

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
  it('is sent, looked up, waits for a person, and is brought to the roster', () => {
    const problem = RosterImportProblem.ROSTER_IMPORT_MANY_MISSES;
    const states = [begun, { ...begun, arrived: 2 }, { ...begun, arrived: 3 }, { ...begun, arrived: 3, looked: 2, problem }, ready, { ...ready, problem: RosterImportProblem.ROSTER_IMPORT_CHANGED }, asked, applied];
    expect(states.map(stageOf)).toEqual(['SENDING', 'SENDING', 'LOOKING_UP', 'STOPPED', 'READY', 'READY', 'APPLYING', 'APPLIED']);
  });

  it('takes rows while some are missing, and none of another list', () => {
    expect([takesRows({ ...begun, arrived: 2 }, 3), takesRows(ready, 3)]).toEqual([true, false]);
    expect(() => takesRows(begun, 4)).toThrow('ROSTER_IMPORT_OTHER_ROWS');
    expect(() => takesRows(applied, 3)).toThrow('ROSTER_IMPORT_APPLIED');
  });

  it('is applied once: the same way again is asked already, another way is refused, and so is a list that is not ready', () => {
    expect([isAsked(ready, MATCH), isAsked(asked, ADD), isAsked(applied, ADD)]).toEqual([false, true, true]);
    expect(() => isAsked(asked, MATCH)).toThrow('ROSTER_IMPORT_NOT_READY');
    expect(() => isAsked(begun, ADD)).toThrow('ROSTER_IMPORT_NOT_READY');
    expect(() => isAsked(applied, MATCH)).toThrow('ROSTER_IMPORT_APPLIED');
  });

  it('stops with the refusals that a person can do something about; whatever else is tried again', () => {
    expect([problemOf(new DomainError('ROSTER_IMPORT_CHANGED')), problemOf(new DomainError('ROSTER_NOT_CHECKED')), problemOf(new Error('ROSTER_IMPORT_CHANGED'))]).toEqual(['ROSTER_IMPORT_CHANGED', null, null]);
  });

  it('takes off as many as were shown, and nobody for an empty list', () => {
    expect(() => checkChanges({ rows: 1, removed: 3, shown: 3 })).not.toThrow();
    expect(() => checkChanges({ rows: 1, removed: 4, shown: 3 })).toThrow('ROSTER_IMPORT_CHANGED');
    expect(() => checkChanges({ rows: 0, removed: 0, shown: 0 })).toThrow('ROSTER_IMPORT_EMPTY');
  });
});
