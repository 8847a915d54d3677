import { DomainCode, DomainError, PracticeFormat } from '@waymark/kernel';
import { Activity } from '../entry/activity.rules';
import { aReading, aSite, someCells } from './hours-import.builder';
import { checkColumns, checkExpected, ImportOutcome, planImport } from './hours-import.rules';
import type { ImportScene, Known } from './hours-import.rules';
import { cellsOf, HoursColumn, readRow } from './import-row.rules';
import type { Cells, Reading } from './import-row.rules';

const nothing = () => null;
const read = (cells: Cells, with_: Partial<Reading> = {}) => readRow(cells, aReading(with_), nothing);
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
  }
  return 'no refusal';
};

describe('[M4] a row of a file', () => {
  it('says what was done where and when, by names in any language, and takes the usual format', () => {
    const statement = { workedOn: '2026-11-20', startTime: '09:00', minutes: 120, activity: Activity.GROUP_FACILITATION, domain: DomainCode.RECOVERY_WELLNESS, format: PracticeFormat.PEER_LED_GROUP, served: null, note: '' };
    expect(read(someCells()).statement).toEqual(statement);
    expect(read(someCells({ ACTIVITY: ' GUIAR UN grupo' })).statement).toEqual(statement);
    expect(read(someCells({ ACTIVITY: 'group_facilitation', FORMAT: 'online' })).statement.format).toBe(PracticeFormat.ONLINE);
    // A column that says it of all work says nothing of a group.
    expect([read(someCells({ ACTIVITY: 'one_to_one', SERVED: 'newcomer' })), read(someCells({ SERVED: 'newcomer' })), read(someCells({ ACTIVITY: 'one_to_one' }))].map(({ statement: { served } }) => served)).toEqual(['NEWCOMER', null, null]);
  });
  it('has its length from a start and an end, and from the length where both are there', () => {
    const { HOURS: _, ...bare } = someCells({ END: '11:30 AM' });
    expect(read(bare).statement.minutes).toBe(150);
    expect(read(someCells({ END: '11:30 AM' })).statement.minutes).toBe(120);
    expect(read({ ...bare, MINUTES: '45' }).statement.minutes).toBe(45);
  });
  it.each<[string, Partial<Record<HoursColumn, string | undefined>>, string]>([
    ['no day', { DAY: undefined }, 'HOURS_IMPORT_DAY_MISSING'],
    ['a day that is none', { DAY: '30/11/2026' }, 'HOURS_IMPORT_DAY_UNREAD'],
    ['no start', { START: undefined }, 'HOURS_IMPORT_START_MISSING'],
    ['a start that is none', { START: 'noon' }, 'HOURS_IMPORT_START_UNREAD'],
    ['no length', { HOURS: undefined }, 'HOURS_IMPORT_LENGTH_MISSING'],
    ['a length that is none', { HOURS: 'two' }, 'HOURS_IMPORT_LENGTH_UNREAD'],
    ['an end that is none', { HOURS: undefined, END: '11' }, 'HOURS_IMPORT_LENGTH_UNREAD'],
    ['nothing done', { ACTIVITY: undefined }, 'HOURS_IMPORT_ACTIVITY_MISSING'],
    ['work that nobody knows', { ACTIVITY: 'Case mgmt' }, 'HOURS_IMPORT_ACTIVITY_UNKNOWN'],
    ['a domain that nobody knows', { DOMAIN: 'Cooking' }, 'HOURS_IMPORT_DOMAIN_UNKNOWN'],
    ['somebody that nobody knows', { ACTIVITY: 'one_to_one', SERVED: 'Maria' }, 'HOURS_IMPORT_SERVED_UNKNOWN'],
    ['a format that nobody knows', { FORMAT: 'By post' }, 'HOURS_IMPORT_FORMAT_UNKNOWN'],
    ['a place that is not theirs', { PLACE: 'Oak House' }, 'HOURS_IMPORT_PLACE_UNKNOWN'],
    ['a note that is too long', { NOTE: 'x'.repeat(501) }, 'HOURS_IMPORT_NOTE_LONG'],
  ])('is refused with %s', (_, change, code) => {
    const cells = Object.fromEntries(Object.entries({ ...someCells(), ...change }).filter(([, cell]) => cell !== undefined));
    expect(codeOf(() => read(cells))).toBe(code);
  });
  it('is refused without a domain where none was said for all', () => {
    expect(codeOf(() => read(someCells(), { usual: { placementId: 'elm', startTime: null, activity: null, domain: null } }))).toBe('HOURS_IMPORT_DOMAIN_MISSING');
  });
  it('leaves notes out where that was said', () => {
    expect(read(someCells({ NOTE: 'x'.repeat(501) }), { withoutNotes: true }).statement.note).toBe('');
  });
  it('is of the placement that covers the day, of several at one site', () => {
    const sites = [aSite({ placementId: 'new', startsOn: '2026-10-01' }), aSite({ placementId: 'old', startsOn: '2026-01-01', endsOn: '2026-09-30' })];
    expect(read(someCells({ PLACE: 'elm street recovery center' }), { sites }).site.placementId).toBe('new');
    expect(read(someCells({ PLACE: 'Elm Street Recovery Center', DAY: '2026-09-30' }), { sites }).site.placementId).toBe('old');
  });
  it('is read by its columns, without empty cells and without the mark of a guarded export', () => {
    expect(cellsOf([HoursColumn.DAY, HoursColumn.NOTE, HoursColumn.END], [' 11/20/2026 ', "'-plan", ' '])).toEqual({ DAY: '11/20/2026', NOTE: '-plan' });
  });
});

const known = (with_: Partial<Known> = {}): Known => ({
  rootId: 'root', placementId: 'elm', workedOn: '2026-11-20', startTime: '09:00', minutes: 120, activity: Activity.GROUP_FACILITATION,
  startsAt: new Date('2026-11-20T15:00:00Z'), endsAt: new Date('2026-11-20T17:00:00Z'), createdAt: new Date('2026-11-20T18:00:00Z'), ...with_,
});
const scene = (with_: Partial<ImportScene> = {}): ImportScene => ({ now: new Date('2026-11-23T15:00:00Z'), known: [], reading: aReading(), checkNote: () => undefined, ...with_ });
const plan = (rows: readonly Cells[], with_: Partial<ImportScene> = {}) => planImport(rows.map((cells, index) => ({ line: index + 2, cells })), scene(with_)).map(({ line, outcome, refusal }) => (refusal ? [line, refusal.code] : [line, outcome]));

describe('[M4] what comes of a file', () => {
  it('[HR14] is nothing new for work that is in the log, or stands in the file twice', () => {
    expect(plan([someCells(), someCells({ DAY: '2026-11-20', START: '0900', HOURS: '2' }), someCells({ START: '14:00' })])).toEqual([[2, ImportOutcome.ADDED], [3, ImportOutcome.ALREADY_THERE], [4, ImportOutcome.ADDED]]);
    expect(plan([someCells()], { known: [known()] })).toEqual([[2, ImportOutcome.ALREADY_THERE]]);
  });
  it('is told by the rules of every entry: overlap, the cap of a day, too old, not over yet, outside the placement', () => {
    expect(plan([someCells({ START: '10:00' })], { known: [known()] })).toEqual([[2, 'HOURS_OVERLAP']]);
    expect(plan([someCells({ HOURS: '8' }), someCells({ START: '18:00', HOURS: '3' })])).toEqual([[2, ImportOutcome.ADDED], [3, 'HOURS_DAILY_CAP']]);
    expect(plan([someCells({ DAY: '2026-08-01' }), someCells({ DAY: '2026-11-23' }), someCells({ DAY: '2025-12-31' }), someCells({ HOURS: '0:01' })])).toEqual([[2, 'HOURS_TOO_OLD'], [3, 'HOURS_IN_FUTURE'], [4, 'HOURS_OUTSIDE_PLACEMENT'], [5, 'HOURS_TOO_SHORT']]);
  });
  it('[HR1] sees work of the night before and of the day after', () => {
    const late = known({ workedOn: '2026-11-19', startTime: '23:00', minutes: 600, startsAt: new Date('2026-11-20T05:00:00Z'), endsAt: new Date('2026-11-20T15:30:00Z') });
    expect(plan([someCells()], { known: [late] })).toEqual([[2, 'HOURS_OVERLAP']]);
  });
  it('keeps a refused row out of the way of the next', () => {
    expect(plan([someCells({ HOURS: '11' }), someCells()])).toEqual([[2, 'HOURS_DAILY_CAP'], [3, ImportOutcome.ADDED]]);
  });
  it('[D12] refuses a note that tells about somebody', () => {
    const checkNote: ImportScene['checkNote'] = ({ statement: { note } }) => {
      if (note !== '') throw new DomainError('HOURS_NOTE_NAMES_SOMEBODY', { saw: [note] });
    };
    expect(plan([someCells({ NOTE: 'Talked to Dana Smith' }), someCells()], { checkNote })).toEqual([[2, 'HOURS_NOTE_NAMES_SOMEBODY'], [3, ImportOutcome.ADDED]]);
  });
  it('[HR2] refuses a time that the night left out', () => {
    expect(plan([someCells({ DAY: '2026-03-08', START: '2:30 AM' })], { now: new Date('2026-03-09T15:00:00Z') })).toEqual([[2, 'HOURS_TIME_SKIPPED']]);
  });
  it('puts rows without a start one after the other, and the same again when the file comes again', () => {
    const reading = aReading({ usual: { placementId: 'elm', startTime: '09:00', activity: Activity.OUTREACH, domain: DomainCode.ADVOCACY } });
    const rows = [{ DAY: '2026-11-20', HOURS: '2' }, { DAY: '2026-11-20', HOURS: '1' }, { DAY: '2026-11-19', HOURS: '1' }].map((cells, index) => ({ line: index, cells }));
    const first = planImport(rows, scene({ reading }));
    expect(first.map(({ row }) => row?.statement.startTime)).toEqual(['09:00', '11:00', '09:00']);
    const now = first.flatMap(({ row, period }) => (row && period ? [known({ ...row.statement, placementId: 'elm', ...period, rootId: row.statement.workedOn + row.statement.startTime })] : []));
    expect(planImport(rows, scene({ reading, known: now })).map(({ outcome }) => outcome)).toEqual(Array(3).fill(ImportOutcome.ALREADY_THERE));
  });
  it('wants a day and a length among its columns, and each once', () => {
    expect(() => checkColumns([HoursColumn.DAY, HoursColumn.END])).not.toThrow();
    for (const columns of [[HoursColumn.DAY], [HoursColumn.HOURS], [HoursColumn.DAY, HoursColumn.HOURS, HoursColumn.DAY]]) expect(() => checkColumns(columns)).toThrow('HOURS_IMPORT_COLUMNS');
  });
  it('is what was shown, or nothing', () => {
    const rows = planImport([{ line: 2, cells: someCells() }], scene());
    expect(() => checkExpected(rows, 1)).not.toThrow();
    expect(() => checkExpected(rows, 2)).toThrow('HOURS_IMPORT_CHANGED');
    expect(() => checkExpected([], 0)).toThrow('HOURS_IMPORT_EMPTY');
  });
});
