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

export function valueOf({ value }: Line, { path, tests, unless }: FieldRule): string {
  if (path !== undefined) return String(read(value, path) ?? unless ?? '');
  return (testsOf(value).find(({ field }) => field === tests)?.in ?? []).join(',');
}

const MOST_CHARACTERS = 500;

function codes(typed: string, options?: readonly string[]): string[] | null {
  const list = [...new Set(typed.split(',').map((code) => code.trim()).filter(Boolean))];
  return list.every((code) => (options ? options.includes(code) : /^[\w-]{1,60}$/.test(code))) ? list : null;
}

/** What was typed, as the draft keeps it; null where it is no such thing. */
const parsers: Readonly<Record<SchemeFieldShape, (typed: string, rule: FieldRule) => unknown>> = {
  TEXT: (typed) => (typed.length <= MOST_CHARACTERS ? tidy(typed) : null),
  MINUTES: (typed) => (/^\d{1,7}$/.test(typed) ? Number(typed) : null),
  NUMBER: (typed) => (/^\d{1,5}$/.test(typed) ? Number(typed) : null),
  DAY: (typed) => (isLocalDate(typed) ? typed : null),
  CHOICE: (typed, { options = [] }) => (options.includes(typed) ? typed : null),
  CODES: (typed, { options }) => codes(typed, options),
};

/** A part tests one field; a requirement has a list of tests, of which each field has one. */
function withTest(value: Json, { tests = '', isNeeded = false }: FieldRule, to: readonly string[]): Json {
  const test = { field: tests, in: to };
  const { where = [] } = value;
  if (!Array.isArray(where)) return { ...value, where: test };
  const others = testsOf(value).filter(({ field }) => field !== tests);
  return { ...value, where: to.length === 0 && !isNeeded ? others : [...others, test] };
}

/** The part with one field written; where it need not be there, emptied it goes. */
export function setField(line: Line, field: SchemeField, typed: string): Json {
  const rule = fieldsOf(line).find((each) => each.field === field);
  must(rule !== undefined, 'SCHEME_FIELD_UNFIT', { field });
  if (typed.trim() === '' && rule.unless !== undefined && rule.path !== undefined) return write(line.value, rule.path.split('.'), rule.shape === SchemeFieldShape.DAY ? null : undefined);
  const to = parsers[rule.shape](typed, rule);
  must(to !== null, 'SCHEME_FIELD_UNFIT', { field });
  return rule.path === undefined ? withTest(line.value, rule, to as readonly string[]) : write(line.value, rule.path.split('.'), to);
}
