import { isLocalDate, must, tidy } from '@waymark/kernel';
import type { Json, Line } from './draft-tree.rules';
import { about, fieldsByKind, SchemeFieldShape } from './scheme-field.rules';
import type { FieldRule , SchemeField} from './scheme-field.rules';

export { SchemeField, SchemeFieldShape, sentences } from './scheme-field.rules';

const isPart = ({ kind }: Line): boolean => ['floor', 'cap', 'never'].includes(kind);
export const isKnown = ({ kind }: Pick<Line, 'kind'>): boolean => kind in fieldsByKind;

type Test = Readonly<{ field: string; in?: readonly string[] }>;
const testsOf = ({ where }: Json): readonly Test[] => (Array.isArray(where) ? (where as Test[]) : where ? [where as Test] : []);

const read = (value: unknown, path: string): unknown => path.split('.').reduce<unknown>((part, key) => (typeof part === 'object' && part !== null ? (part as Json)[key] : undefined), value);

function write(value: Json, [key = '', ...rest]: readonly string[], to: unknown): Json {
  const { [key]: before, ...others } = value;
  if (rest.length > 0) return { ...value, [key]: write((before ?? {}) as Json, rest, to) };
  return to === undefined ? others : { ...value, [key]: to };
}

/** A part tests one field, and shows that one; a requirement may test each that its facts have. */
function isShown(line: Line, { path, tests, unless }: FieldRule): boolean {
  if (path !== undefined) return unless !== undefined || (read(line.value, path) ?? null) !== null;
  const test = testsOf(line.value).find(({ field }) => field === tests);
  return test === undefined ? !isPart(line) : 'in' in test;
}

export const fieldsOf = (line: Line): readonly FieldRule[] => {
  const asked = line.kind === 'sum' || line.kind === 'exists' ? (about[String(line.value['of'])] ?? []) : [];
  return [...(fieldsByKind[line.kind] ?? []), ...asked].filter((rule) => isShown(line, rule));
};

const iso = (duration: Json): string => ('months' in duration ? `P${String(duration['months'])}M` : `P${String(duration['days'])}D`);

const codesTested = (value: Json, tests?: string): string => (testsOf(value).find(({ field }) => field === tests)?.in ?? []).join(',');

export function valueOf({ value }: Line, { path, tests, unless, shape }: FieldRule): string {
  if (path === undefined) return codesTested(value, tests);
  const written = read(value, path) ?? unless ?? '';
  return shape === SchemeFieldShape.DURATION && written !== '' ? iso(written as Json) : String(written);
}

const MOST_CHARACTERS = 500;

function codes(typed: string, options?: readonly string[]): string[] | null {
  const list = [...new Set(typed.split(',').map((code) => code.trim()).filter(Boolean))];
  return list.every((code) => (options ? options.includes(code) : /^[\w-]{1,60}$/.test(code))) ? list : null;
}

function duration(typed: string): Json | null {
  const [, amount, unit] = /^P(\d{1,4})([MD])$/.exec(typed) ?? [];
  return amount === undefined ? null : { [unit === 'M' ? 'months' : 'days']: Number(amount) };
}

/** What was typed, as the draft keeps it; null where it is no such thing. */
const parsers: Readonly<Record<SchemeFieldShape, (typed: string, rule: FieldRule) => unknown>> = {
  TEXT: (typed) => (typed.length <= MOST_CHARACTERS ? tidy(typed) : null),
  MINUTES: (typed) => (/^\d{1,7}$/.test(typed) ? Number(typed) : null),
  NUMBER: (typed) => (/^\d{1,5}$/.test(typed) ? Number(typed) : null),
  DAY: (typed) => (isLocalDate(typed) ? typed : null),
  CHOICE: (typed, { options = [] }) => (options.includes(typed) ? typed : null),
  CODES: (typed, { options }) => codes(typed, options),
  MONEY: (typed) => (/^\d{1,7}$/.test(typed) ? Number(typed) : null),
  DURATION: duration,
  FLAG: (typed) => (['true', 'false'].includes(typed) ? typed === 'true' : null),
};

/** A part tests one field; a requirement has a list of tests, of which each field has one. */
function withTest(value: Json, { tests = '', isNeeded = false }: FieldRule, to: readonly string[]): Json {
  const test = { field: tests, in: to };
  const { where = [] } = value;
  if (!Array.isArray(where)) return { ...value, where: test };
  const others = testsOf(value).filter(({ field }) => field !== tests);
  return { ...value, where: to.length === 0 && !isNeeded ? others : [...others, test] };
}

/** A choice of another kind writes the part around it anew; the same choice changes nothing. */
function writeRule(value: Json, rule: FieldRule & { path: string }, to: unknown): Json {
  const fresh = rule.fresh?.[String(to)];
  const path = rule.path.split('.');
  if (!fresh) return write(value, path, to);
  return read(value, rule.path) === to ? value : write(value, path.slice(0, -1), fresh);
}

/** The part with one field written; where it need not be there, emptied it goes. */
export function setField(line: Line, field: SchemeField, typed: string): Json {
  const rule = fieldsOf(line).find((each) => each.field === field);
  must(rule !== undefined, 'SCHEME_FIELD_UNFIT', { field });
  const { path } = rule;
  if (typed.trim() === '' && rule.unless !== undefined && path !== undefined) return write(line.value, path.split('.'), rule.emptied);
  const to = parsers[rule.shape](typed, rule);
  must(to !== null, 'SCHEME_FIELD_UNFIT', { field });
  return path === undefined ? withTest(line.value, rule, to as readonly string[]) : writeRule(line.value, { ...rule, path }, to);
}
