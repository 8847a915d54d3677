import type { HoursColumn } from '../../../graphql/generated/graphql';
import type { Columns } from '../../../ui/table/columns';
import { isFilled } from '../../../ui/table/table.rules';
import type { Table } from '../../../ui/table/table.rules';

export type ColumnKind = HoursColumn | 'IGNORED';

export const columnKinds = ['DAY', 'START', 'END', 'HOURS', 'MINUTES', 'ACTIVITY', 'DOMAIN', 'FORMAT', 'SERVED', 'PLACE', 'NOTE', 'IGNORED'] as const satisfies readonly ColumnKind[];

/** The longest file that the server takes: its rows, and the letters of what is sent. */
export const mostRows = 2000;
export const mostLetters = 480_000;

// The first that fits. What tells of people, and what our own files say beyond the work, is left out first.
const words: readonly (readonly [ColumnKind, RegExp])[] = [
  ['IGNORED', /zone|zona|client|patient|peer name|participant|cliente|participante|sign|firm|superv|state|status|estado|kind|hash|receipt|recibo|entry|correct|total so far|running|acumulad|mileage|initial/i],
  ['DAY', /date|^day|fecha|^d[ií]a/i],
  ['START', /start|begin|from|time in|^in$|inicio|empez|comienz|desde|entrada/i],
  ['END', /\bend|until|^to$|time out|^out$|finish|^fin|hasta|salida|termin/i],
  ['MINUTES', /min/i],
  ['HOURS', /hour|^hrs|length|duration|how long|^total|hora|duraci/i],
  ['PLACE', /place|site|location|agency|program|organi|lugar|sitio|agencia/i],
  ['DOMAIN', /domain|topic|competenc|[aá]mbito|dominio|tema/i],
  ['FORMAT', /^format/i],
  ['SERVED', /served|with whom|who with|con qui[eé]n/i],
  ['NOTE', /note|comment|descri|detail|nota|coment|detalle/i],
  ['ACTIVITY', /activit|what|task|type|categor|service|actividad|tarea|tipo|servicio|qu[eé] /i],
];

const isDay = (cell: string): boolean => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell);

const kindOf = (header: string): ColumnKind => words.find(([, word]) => word.test(header))?.[0] ?? 'IGNORED';

/** The column in which most cells look like days; -1 where none does. */
function dayColumn(rows: Table, width: number): number {
  const counts = Array.from({ length: width }, (_, column) => rows.filter((row) => isDay(row[column] ?? '')).length);
  const most = Math.max(0, ...counts);
  return most > 0 ? counts.indexOf(most) : -1;
}

/** A guess, for a person to change: the day by what the cells look like, all else by what the header says. Each kind once. */
export function guessColumns(table: Table): Columns<ColumnKind> {
  const [first = []] = table;
  const hasHeader = table.length > 1 && !first.some(isDay);
  const width = Math.max(0, ...table.map((row) => row.length));
  const day = dayColumn(hasHeader ? table.slice(1) : table, width);
  const named = Array.from({ length: width }, (_, column): ColumnKind => {
    if (column === day) return 'DAY';
    const kind = hasHeader ? kindOf(first[column] ?? '') : 'IGNORED';
    return kind === 'DAY' && day >= 0 ? 'IGNORED' : kind;
  });
  return { hasHeader, kinds: named.map((kind, column) => (named.indexOf(kind) < column ? 'IGNORED' : kind)) };
}

export interface Line {
  /** As a spreadsheet counts, from 1. */
  line: number;
  cells: readonly string[];
}

export const linesOf = (table: Table): Line[] => table.map((cells, index) => ({ line: index + 1, cells })).filter(({ cells }) => isFilled(cells));

/** What somebody says that a word of their file means: a code. */
export type Meanings = Readonly<Record<string, string>>;

export interface FileRows {
  columns: HoursColumn[];
  rows: { line: number; cells: string[] }[];
}

const sent = (kind: ColumnKind): kind is HoursColumn => kind !== 'IGNORED';

/** What is sent of the file: nothing of the columns that are left out leaves the browser. */
export function fileOf(lines: readonly Line[], { hasHeader, kinds }: Columns<ColumnKind>, meanings: Meanings): FileRows {
  const places = kinds.flatMap((kind, at) => (sent(kind) ? [{ kind, at }] : []));
  const cellOf = ({ cells }: Line, { kind, at }: { kind: HoursColumn; at: number }): string => {
    const cell = cells[at] ?? '';
    return meanings[`${kind} ${cell}`] || cell;
  };
  return { columns: places.map(({ kind }) => kind), rows: lines.slice(hasHeader ? 1 : 0).map((line) => ({ line: line.line, cells: places.map((place) => cellOf(line, place)) })) };
}
