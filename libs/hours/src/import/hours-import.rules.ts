import { addDays, DomainError, must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { place } from '../entry/hours-entry.rules';
import type { Period, Slot } from '../entry/hours-entry.rules';
import { instantOf, localTimeAt } from '../entry/hours-time.rules';
import { checkNote } from '../note/note.rules';
import type { NoteFinding } from '../note/note.rules';
import { HoursColumn, readRow, rowErrorCodes } from './import-row.rules';
import type { Cells, Reading, ReadRow } from './import-row.rules';

export const importErrorCodes = [...rowErrorCodes, 'HOURS_IMPORT_COLUMNS', 'HOURS_IMPORT_NOTE_TELLS', 'HOURS_IMPORT_EMPTY', 'HOURS_IMPORT_CHANGED'] as const;

export const MOST_ROWS = 2000;

export enum ImportOutcome {
  /** It becomes, or became, a draft. */
  ADDED = 'ADDED',
  /** The same work is in the log already, or stands in the file twice. */
  ALREADY_THERE = 'ALREADY_THERE',
  REFUSED = 'REFUSED',
}

export interface FileRow {
  /** The row as a spreadsheet counts, from 1. */
  readonly line: number;
  readonly cells: Cells;
}

export interface Refusal {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface PlannedRow {
  readonly line: number;
  readonly outcome: ImportOutcome;
  /** Nothing where it could not be read. */
  readonly row: ReadRow | null;
  readonly period: Period | null;
  readonly refusal: Refusal | null;
}

/** An entry that is in the log; the words that make two entries the same work. */
export interface Known extends Slot {
  readonly placementId: string;
  readonly startTime: string;
  readonly activity: string;
}

export interface ImportScene {
  readonly now: Date;
  /** The live entries of the person around the days of the file. */
  readonly known: readonly Known[];
  readonly reading: Reading;
  /** Refuses a note that tells about somebody. */
  readonly checkNote: (row: ReadRow) => void;
}

export function checkColumns(columns: readonly HoursColumn[]): void {
  const has = (...some: HoursColumn[]) => some.some((column) => columns.includes(column));
  must(new Set(columns).size === columns.length && has(HoursColumn.DAY) && has(HoursColumn.HOURS, HoursColumn.MINUTES, HoursColumn.END), 'HOURS_IMPORT_COLUMNS');
}

/** As when a note is written by hand; only that in a file nobody vouches for a name, row by row. */
export function checkImported(findings: readonly NoteFinding[]): void {
  checkNote(findings, true);
  must(findings.length === 0, 'HOURS_IMPORT_NOTE_TELLS', { saw: findings.map(({ text }) => text) });
}

/** What is added must be what was shown. */
export function checkExpected(rows: readonly PlannedRow[], expected: number): void {
  const added = rows.filter(({ outcome }) => outcome === ImportOutcome.ADDED).length;
  must(added === expected, 'HOURS_IMPORT_CHANGED');
  must(added > 0, 'HOURS_IMPORT_EMPTY');
}

type Work = Pick<Known, 'placementId' | 'workedOn' | 'startTime' | 'minutes' | 'activity'>;

const keyOf = ({ placementId, workedOn, startTime, minutes, activity }: Work): string => JSON.stringify([placementId, workedOn, startTime, minutes, activity]);

const workOf = ({ site, statement: { workedOn, startTime, minutes, activity } }: ReadRow): Work => ({ placementId: site.placementId, workedOn, startTime, minutes, activity });

/** The log as it is and as the rows make it. Work of a day is found beside that day: two thousand rows against all of a log would take seconds. */
class Log {
  private readonly byDay = new Map<LocalDate, Known[]>();
  private readonly keys = new Set<string>();
  private readonly ends = new Map<LocalDate, string>();

  constructor(known: readonly Known[]) {
    known.forEach((entry) => this.add(entry));
  }

  has(row: ReadRow): boolean {
    return this.keys.has(keyOf(workOf(row)));
  }

  around(day: LocalDate): Known[] {
    return [-2, -1, 0, 1, 2].flatMap((days) => this.byDay.get(addDays(day, days)) ?? []);
  }

  add(entry: Known): void {
    this.byDay.set(entry.workedOn, [...(this.byDay.get(entry.workedOn) ?? []), entry]);
    this.keys.add(keyOf(entry));
  }

  /** When the work of the file ended that day. */
  endOn = (day: LocalDate): string | null => this.ends.get(day) ?? null;

  /** Also of a row that is there already: a file that comes again is read as it was the first time. */
  end({ statement: { workedOn, startTime, minutes }, site: { timeZone } }: ReadRow): void {
    const startsAt = instantOf(workedOn, startTime, timeZone);
    if (startsAt) this.ends.set(workedOn, localTimeAt(new Date(startsAt.getTime() + minutes * 60_000), timeZone));
  }
}

function planRow({ line, cells }: FileRow, log: Log, { now, reading, checkNote }: ImportScene): PlannedRow {
  const row = readRow(cells, reading, log.endOn);
  if (log.has(row)) {
    log.end(row);
    return { line, outcome: ImportOutcome.ALREADY_THERE, row, period: null, refusal: null };
  }
  const { statement, site } = row;
  try {
    const period = place(statement, site, { now, others: log.around(statement.workedOn), rootId: null, isAmendment: false });
    checkNote(row);
    log.add({ ...workOf(row), ...period, rootId: `line ${line}`, createdAt: now });
    log.end(row);
    return { line, outcome: ImportOutcome.ADDED, row, period, refusal: null };
  } catch (error) {
    return { ...refused(line, error), row };
  }
}

function refused(line: number, error: unknown): PlannedRow {
  if (!(error instanceof DomainError)) throw error;
  return { line, outcome: ImportOutcome.REFUSED, row: null, period: null, refusal: { code: error.code, details: error.details } };
}

/** What comes of each row, one after the other: the same rules as for an entry that is written by hand, with the rows before it in the log. */
export function planImport(rows: readonly FileRow[], scene: ImportScene): PlannedRow[] {
  const log = new Log(scene.known);
  return rows.map((row) => {
    try {
      return planRow(row, log, scene);
    } catch (error) {
      return refused(row.line, error);
    }
  });
}

