import { must } from '@waymark/kernel';
import type { DomainCode, LocalDate, Minutes, PracticeFormat } from '@waymark/kernel';
import { isServedAsked, usualFormat } from '../entry/activity.rules';
import type { Activity, Served } from '../entry/activity.rules';
import type { HoursStatement } from '../entry/hours-entry.rules';
import { folded, minutesUntil, readDay, readMinutes, readTime, unguarded } from './cell.rules';

export const rowErrorCodes = [
  'HOURS_IMPORT_DAY_MISSING',
  'HOURS_IMPORT_START_MISSING',
  'HOURS_IMPORT_LENGTH_MISSING',
  'HOURS_IMPORT_ACTIVITY_MISSING',
  'HOURS_IMPORT_DOMAIN_MISSING',
  'HOURS_IMPORT_DAY_UNREAD',
  'HOURS_IMPORT_START_UNREAD',
  'HOURS_IMPORT_LENGTH_UNREAD',
  'HOURS_IMPORT_ACTIVITY_UNKNOWN',
  'HOURS_IMPORT_DOMAIN_UNKNOWN',
  'HOURS_IMPORT_FORMAT_UNKNOWN',
  'HOURS_IMPORT_SERVED_UNKNOWN',
  'HOURS_IMPORT_PLACE_UNKNOWN',
  'HOURS_IMPORT_NOTE_LONG',
] as const;

/** What a column of somebody's file holds; of each at most one. */
export enum HoursColumn {
  DAY = 'DAY',
  START = 'START',
  END = 'END',
  HOURS = 'HOURS',
  MINUTES = 'MINUTES',
  ACTIVITY = 'ACTIVITY',
  DOMAIN = 'DOMAIN',
  FORMAT = 'FORMAT',
  SERVED = 'SERVED',
  PLACE = 'PLACE',
  NOTE = 'NOTE',
}

/** A row by its columns, empty cells left out. */
export type Cells = Readonly<Partial<Record<HoursColumn, string>>>;

export function cellsOf(columns: readonly HoursColumn[], cells: readonly string[]): Cells {
  return Object.fromEntries(columns.flatMap((column, index) => {
    const cell = unguarded(cells[index] ?? '');
    return cell === '' ? [] : [[column, cell]];
  }));
}

/** Words of a language or two for codes, under their folded form. */
export type Vocabulary<Code extends string> = ReadonlyMap<string, Code>;

export const vocabularyOf = <Code extends string>(codes: readonly Code[], wordsOf: (code: Code) => readonly string[]): Vocabulary<Code> => new Map(codes.flatMap((code) => [code, ...wordsOf(code)].map((word) => [folded(word), code] as const)));

/** What people write in such a column, beside our own words. */
export const servedSynonyms: Readonly<Record<Served, readonly string[]>> = { NEWCOMER: ['new', 'nuevo', 'nueva'], AFTERCARE: ['left', 'alumni', 'salió'], NEITHER: ['ninguno'] };

export interface Vocabularies {
  readonly activities: Vocabulary<Activity>;
  readonly domains: Vocabulary<DomainCode>;
  readonly formats: Vocabulary<PracticeFormat>;
  readonly served: Vocabulary<Served>;
}

/** Where the person works or worked, by the folded name of the site; the first is meant where several are named alike. */
export interface Site {
  readonly placementId: string;
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly dailyCapMinutes: Minutes;
  readonly timeZone: string;
}

/** What the person says of rows that say nothing themselves. */
export interface Usual {
  readonly placementId: string;
  readonly startTime: string | null;
  readonly activity: Activity | null;
  readonly domain: DomainCode | null;
}

export interface Reading extends Vocabularies {
  readonly sites: readonly Site[];
  readonly usual: Usual;
  readonly withoutNotes: boolean;
}

export interface ReadRow {
  readonly statement: HoursStatement;
  readonly site: Site;
}

export const MOST_NOTE = 500;

function codeOf<Code extends string>(known: Vocabulary<Code>, word: string, refusal: string): Code {
  const code = known.get(folded(word));
  must(code !== undefined, refusal, { word });
  return code;
}

function activityOf({ ACTIVITY: word }: Cells, { activities, usual: { activity } }: Reading): Activity {
  if (word !== undefined) return codeOf(activities, word, 'HOURS_IMPORT_ACTIVITY_UNKNOWN');
  must(activity !== null, 'HOURS_IMPORT_ACTIVITY_MISSING');
  return activity;
}

function domainOf({ DOMAIN: word }: Cells, { domains, usual: { domain } }: Reading): DomainCode {
  if (word !== undefined) return codeOf(domains, word, 'HOURS_IMPORT_DOMAIN_UNKNOWN');
  must(domain !== null, 'HOURS_IMPORT_DOMAIN_MISSING');
  return domain;
}

/** Only where it is asked: a column that says it of all work says nothing of a group. */
const servedIn = ({ SERVED: word }: Cells, activity: Activity, { served }: Reading): Served | null => (word === undefined || !isServedAsked(activity) ? null : codeOf(served, word, 'HOURS_IMPORT_SERVED_UNKNOWN'));

const covers = ({ startsOn, endsOn }: Site, day: LocalDate): boolean => startsOn <= day && (endsOn === null || day <= endsOn);

function siteOf({ sites, usual }: Reading, place: string | undefined, day: LocalDate): Site {
  const named = place === undefined ? sites.filter(({ placementId }) => placementId === usual.placementId) : sites.filter(({ name }) => folded(name) === folded(place));
  const site = named.find((each) => covers(each, day)) ?? named[0];
  must(site !== undefined, 'HOURS_IMPORT_PLACE_UNKNOWN', { word: place ?? '' });
  return site;
}

function dayOf({ DAY: word }: Cells): LocalDate {
  must(word !== undefined, 'HOURS_IMPORT_DAY_MISSING');
  const day = readDay(word);
  must(day !== null, 'HOURS_IMPORT_DAY_UNREAD', { word });
  return day;
}

function untilEnd(end: string, start: string, { day, timeZone }: { day: LocalDate; timeZone: string }): Minutes | null {
  const time = readTime(end);
  return time === null ? null : minutesUntil(day, { start, end: time }, timeZone);
}

function lengthOf({ HOURS: hours, MINUTES: minutes, END: end }: Cells, start: string, when: { day: LocalDate; timeZone: string }): Minutes {
  // A length that is written has the word: between start and end may lie a break.
  const word = hours ?? minutes ?? end;
  must(word !== undefined, 'HOURS_IMPORT_LENGTH_MISSING');
  const written = hours ?? minutes;
  const length = written === undefined ? untilEnd(word, start, when) : readMinutes(written, hours === undefined ? 'MINUTES' : 'HOURS');
  must(length !== null, 'HOURS_IMPORT_LENGTH_UNREAD', { word });
  return length;
}

function startOf({ START: start }: Cells, usual: string | null): string {
  must(start !== undefined || usual !== null, 'HOURS_IMPORT_START_MISSING');
  const time = start === undefined ? usual : readTime(start);
  must(time !== null, 'HOURS_IMPORT_START_UNREAD', { word: start });
  return time;
}

/** What a row states, in our words, or what in it could not be read. `after`: when earlier work of that day in the same file ended, where it says no time itself. */
export function readRow(cells: Cells, reading: Reading, after: (day: LocalDate) => string | null): ReadRow {
  const workedOn = dayOf(cells);
  const site = siteOf(reading, cells.PLACE, workedOn);
  const { usual } = reading;
  const startTime = startOf(cells, usual.startTime === null ? null : (after(workedOn) ?? usual.startTime));
  const minutes = lengthOf(cells, startTime, { day: workedOn, timeZone: site.timeZone });
  const [activity, domain] = [activityOf(cells, reading), domainOf(cells, reading)];
  const format = cells.FORMAT === undefined ? usualFormat(activity) : codeOf(reading.formats, cells.FORMAT, 'HOURS_IMPORT_FORMAT_UNKNOWN');
  const note = reading.withoutNotes ? '' : (cells.NOTE ?? '');
  must(note.length <= MOST_NOTE, 'HOURS_IMPORT_NOTE_LONG', { most: MOST_NOTE });
  return { site, statement: { workedOn, startTime, minutes, activity, domain, format, served: servedIn(cells, activity, reading), note } };
}
