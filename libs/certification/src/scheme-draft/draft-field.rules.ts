import { domainCodes, isLocalDate, must, tidy } from '@waymark/kernel';
import { whoActs } from '../scheme/fact.rules';
import { ROOT } from './draft-tree.rules';
import type { Json, Line } from './draft-tree.rules';

/** What can be written on a line of a draft, one at a time. */
export enum SchemeField {
  NAME_EN = 'NAME_EN',
  NAME_ES = 'NAME_ES',
  SOURCE = 'SOURCE',
  WHO_ACTS = 'WHO_ACTS',
  MINUTES = 'MINUTES',
  COUNT = 'COUNT',
  MONTHS = 'MONTHS',
  DAY = 'DAY',
  PART = 'PART',
  WHOLE = 'WHOLE',
  DOMAINS = 'DOMAINS',
  MODES = 'MODES',
  TOPICS = 'TOPICS',
  ACTIVITIES = 'ACTIVITIES',
  EXAMS = 'EXAMS',
  SENTENCES = 'SENTENCES',
  DOCUMENTS = 'DOCUMENTS',
  RELATIONS = 'RELATIONS',
  FAMILIES = 'FAMILIES',
  EVERY = 'EVERY',
  DAYS = 'DAYS',
  PASS_MARK = 'PASS_MARK',
  VERSION = 'VERSION',
  CREDENTIAL_EN = 'CREDENTIAL_EN',
  CREDENTIAL_ES = 'CREDENTIAL_ES',
  VALID_MONTHS = 'VALID_MONTHS',
  LAST_DAY = 'LAST_DAY',
}

export enum SchemeFieldShape {
  TEXT = 'TEXT',
  /** Whole minutes. */
  MINUTES = 'MINUTES',
  NUMBER = 'NUMBER',
  DAY = 'DAY',
  CHOICE = 'CHOICE',
  /** Codes, parted by commas. */
  CODES = 'CODES',
}

interface FieldRule {
  readonly field: SchemeField;
  readonly shape: SchemeFieldShape;
  /** Where it stands in the part, or the field of the facts that a condition tests. */
  readonly path?: string;
  readonly tests?: string;
  /** What stands there while nothing is written; without it the field is shown only where something is. */
  readonly unless?: string | number;
  readonly options?: readonly string[];
  /** Asking for any of its kind would ask for nothing: emptied, it stays and is a problem. */
  readonly isNeeded?: boolean;
}

const { TEXT, MINUTES, NUMBER, DAY, CHOICE, CODES } = SchemeFieldShape;
const F = SchemeField;

const named: FieldRule[] = [{ field: F.NAME_EN, shape: TEXT, path: 'name.en' }, { field: F.NAME_ES, shape: TEXT, path: 'name.es' }];
const sourced: FieldRule[] = [...named, { field: F.SOURCE, shape: TEXT, path: 'source' }, { field: F.WHO_ACTS, shape: CHOICE, path: 'whoActs', options: whoActs }];
const months: FieldRule[] = [...named, { field: F.MONTHS, shape: NUMBER, path: 'months' }];
const days: FieldRule[] = [...named, { field: F.DAYS, shape: NUMBER, path: 'days' }];

/** Each has its words in both languages, shown when an applicant signs. */
export const sentences = ['LIVED_EXPERIENCE', 'CODE_OF_ETHICS'];
export const modes = ['SELF_PACED', 'LIVE_ONLINE', 'IN_PERSON'];

const domains: FieldRule = { field: F.DOMAINS, shape: CODES, tests: 'domain', options: domainCodes };
const inModes: FieldRule = { field: F.MODES, shape: CODES, tests: 'mode', options: modes };
const topics: FieldRule = { field: F.TOPICS, shape: CODES, tests: 'topics' };
const activities: FieldRule = { field: F.ACTIVITIES, shape: CODES, tests: 'activity' };

/** What a requirement may ask of a fact, by its kind. */
const about: Readonly<Record<string, readonly FieldRule[]>> = {
  training: [domains, inModes, topics],
  experience: [domains, activities],
  supervision: [domains, activities],
  exam: [{ field: F.EXAMS, shape: CODES, tests: 'exam' }],
  attestation: [{ field: F.SENTENCES, shape: CODES, tests: 'code', options: sentences, isNeeded: true }],
  document: [{ field: F.DOCUMENTS, shape: CODES, tests: 'code', isNeeded: true }],
  reference: [{ field: F.RELATIONS, shape: CODES, tests: 'relation' }],
  skill: [{ field: F.FAMILIES, shape: CODES, tests: 'family' }],
};
const tested = [domains, inModes, topics, activities];

const fieldsByKind: Readonly<Record<string, readonly FieldRule[]>> = {
  [ROOT]: [
    { field: F.NAME_EN, shape: TEXT, path: 'title.en' },
    { field: F.NAME_ES, shape: TEXT, path: 'title.es' },
    { field: F.VERSION, shape: TEXT, path: 'version' },
    { field: F.SOURCE, shape: TEXT, path: 'source' },
    { field: F.CREDENTIAL_EN, shape: TEXT, path: 'credential.title.en' },
    { field: F.CREDENTIAL_ES, shape: TEXT, path: 'credential.title.es' },
    { field: F.VALID_MONTHS, shape: NUMBER, path: 'credential.validMonths' },
    { field: F.LAST_DAY, shape: DAY, path: 'effectiveTo', unless: '' },
  ],
  sum: [...sourced, { field: F.MINUTES, shape: MINUTES, path: 'atLeast' }],
  exists: [...sourced, { field: F.COUNT, shape: NUMBER, path: 'count', unless: 1 }],
  ratio: [...sourced, { field: F.PART, shape: NUMBER, path: 'atLeast.of' }, { field: F.WHOLE, shape: NUMBER, path: 'atLeast.per' }],
  holds: sourced,
  cadence: [...sourced, { field: F.EVERY, shape: CHOICE, path: 'every', options: ['WEEK', 'MONTH', 'YEAR'] }, { field: F.COUNT, shape: NUMBER, path: 'count', unless: 1 }],
  exam: sourced,
  examPart: [...named, { field: F.EXAMS, shape: CODES, path: 'exam' }, { field: F.PASS_MARK, shape: NUMBER, path: 'passMark' }],
  attempts: [...named, { field: F.COUNT, shape: NUMBER, path: 'max' }, { field: F.MONTHS, shape: NUMBER, path: 'months' }],
  wait: days,
  retrain: [...named, { field: F.COUNT, shape: NUMBER, path: 'after' }],
  daysLeft: days,
  noRepeat: named,
  all: sourced,
  any: sourced,
  atLeast: [...sourced, { field: F.COUNT, shape: NUMBER, path: 'count' }],
  floor: [...named, { field: F.MINUTES, shape: MINUTES, path: 'atLeast' }, ...tested],
  cap: [...named, { field: F.MINUTES, shape: MINUTES, path: 'atMost' }, ...tested],
  never: [...named, ...tested],
  note: named,
  stage: [...sourced, { field: F.MONTHS, shape: NUMBER, path: 'validFor.months' }],
  fee: sourced,
  grandfathering: [...sourced, { field: F.DAY, shape: DAY, path: 'until' }],
  renewal: [{ field: F.SOURCE, shape: TEXT, path: 'source' }],
  firstCycle: sourced,
  late: sourced,
  lookBack: months,
  elapsed: months,
  maxAge: months,
  notBefore: [...named, { field: F.DAY, shape: DAY, path: 'on' }],
};

const isPart = ({ kind }: Line): boolean => ['floor', 'cap', 'never'].includes(kind);
export const isKnown = ({ kind }: Pick<Line, 'kind'>): boolean => kind in fieldsByKind;

type Test = Readonly<{ field: string; in?: readonly string[] }>;
const testsOf = ({ where }: Json): readonly Test[] => (Array.isArray(where) ? (where as Test[]) : where ? [where as Test] : []);

const read = (value: unknown, path: string): unknown => path.split('.').reduce<unknown>((part, key) => (typeof part === 'object' && part !== null ? (part as Json)[key] : undefined), value);

function write(value: Json, [key = '', ...rest]: readonly string[], to: unknown): Json {
  return { ...value, [key]: rest.length === 0 ? to : write((value[key] ?? {}) as Json, rest, to) };
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

/** The part with one field written. */
export function setField(line: Line, field: SchemeField, typed: string): Json {
  const rule = fieldsOf(line).find((each) => each.field === field);
  must(rule !== undefined, 'SCHEME_FIELD_UNFIT', { field });
  const isCleared = rule.shape === DAY && typed === '' && rule.unless !== undefined;
  const to = isCleared ? null : parsers[rule.shape](typed, rule);
  must(to !== null || isCleared, 'SCHEME_FIELD_UNFIT', { field });
  return rule.path === undefined ? withTest(line.value, rule, to as readonly string[]) : write(line.value, rule.path.split('.'), to);
}
