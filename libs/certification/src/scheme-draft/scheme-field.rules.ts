import { domainCodes } from '@waymark/kernel';
import { whoActs } from '../scheme/fact.rules';
import { lateAsks } from '../scheme/scheme.rules';
import { ROOT } from './draft-tree.rules';
import type { Json } from './draft-tree.rules';

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
  REVIEW_DAYS = 'REVIEW_DAYS',
  ANSWER_DAYS = 'ANSWER_DAYS',
  APPEAL_DAYS = 'APPEAL_DAYS',
  CENTS = 'CENTS',
  WAIVER = 'WAIVER',
  VALID_FOR = 'VALID_FOR',
  EXTENSIONS = 'EXTENSIONS',
  EACH_FOR = 'EACH_FOR',
  OPENS = 'OPENS',
  CYCLE = 'CYCLE',
  CYCLE_MONTHS = 'CYCLE_MONTHS',
  FIRST_END = 'FIRST_END',
  CYCLE_YEARS = 'CYCLE_YEARS',
  CYCLE_YEAR = 'CYCLE_YEAR',
  CYCLE_MONTH = 'CYCLE_MONTH',
  CYCLE_DAY = 'CYCLE_DAY',
  SHORTER_THAN = 'SHORTER_THAN',
  PHASE = 'PHASE',
  UNTIL = 'UNTIL',
  ASKS = 'ASKS',
  CREDITS_BY = 'CREDITS_BY',
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
  /** Whole cents of a US dollar. */
  MONEY = 'MONEY',
  /** Months or days, as ISO 8601 writes them: `P6M`, `P45D`. */
  DURATION = 'DURATION',
  /** `true` or `false`. */
  FLAG = 'FLAG',
}

export interface FieldRule {
  readonly field: SchemeField;
  readonly shape: SchemeFieldShape;
  /** Where it stands in the part, or the field of the facts that a condition tests. */
  readonly path?: string;
  readonly tests?: string;
  /** What stands there while nothing is written; without it the field is shown only where something is. */
  readonly unless?: string | number;
  /** What stands there once it is emptied; without it, nothing. */
  readonly emptied?: null;
  /** What a choice begins with: the part around it is written anew. */
  readonly fresh?: Readonly<Record<string, Json>>;
  readonly options?: readonly string[];
  /** Asking for any of its kind would ask for nothing: emptied, it stays and is a problem. */
  readonly isNeeded?: boolean;
}

const { TEXT, MINUTES, NUMBER, DAY, CHOICE, CODES, MONEY, DURATION, FLAG } = SchemeFieldShape;
const F = SchemeField;

const named: FieldRule[] = [{ field: F.NAME_EN, shape: TEXT, path: 'name.en' }, { field: F.NAME_ES, shape: TEXT, path: 'name.es' }];
const sourced: FieldRule[] = [...named, { field: F.SOURCE, shape: TEXT, path: 'source' }, { field: F.WHO_ACTS, shape: CHOICE, path: 'whoActs', options: whoActs }];
/** A part has the source of its requirement unless told. */
const parted: FieldRule[] = [...named, { field: F.SOURCE, shape: TEXT, path: 'source', unless: '' }];
const months: FieldRule[] = [...parted, { field: F.MONTHS, shape: NUMBER, path: 'months' }];
const days: FieldRule[] = [...parted, { field: F.DAYS, shape: NUMBER, path: 'days' }];

/** Each has its words in both languages, shown when an applicant signs. */
export const sentences = ['LIVED_EXPERIENCE', 'CODE_OF_ETHICS'];
export const modes = ['SELF_PACED', 'LIVE_ONLINE', 'IN_PERSON'];

const domains: FieldRule = { field: F.DOMAINS, shape: CODES, tests: 'domain', options: domainCodes };
const inModes: FieldRule = { field: F.MODES, shape: CODES, tests: 'mode', options: modes };
const topics: FieldRule = { field: F.TOPICS, shape: CODES, tests: 'topics' };
const activities: FieldRule = { field: F.ACTIVITIES, shape: CODES, tests: 'activity' };

/** What a requirement may ask of a fact, by its kind. */
export const about: Readonly<Record<string, readonly FieldRule[]>> = {
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

const cycles: Readonly<Record<string, Json>> = {
  anniversary: { kind: 'anniversary', months: 24 },
  birthday: { kind: 'birthday', months: 24, first: 'NEXT' },
  fixed: { kind: 'fixed', month: 12, day: 31, everyYears: 2, inYear: 2026 },
};
const cycle: FieldRule[] = [
  { field: F.CYCLE, shape: CHOICE, path: 'cycle.kind', options: Object.keys(cycles), fresh: cycles },
  { field: F.CYCLE_MONTHS, shape: NUMBER, path: 'cycle.months' },
  { field: F.FIRST_END, shape: CHOICE, path: 'cycle.first', options: ['NEXT', 'LAST_IN_CYCLE'] },
  { field: F.CYCLE_YEARS, shape: NUMBER, path: 'cycle.everyYears' },
  { field: F.CYCLE_YEAR, shape: NUMBER, path: 'cycle.inYear' },
  { field: F.CYCLE_MONTH, shape: NUMBER, path: 'cycle.month' },
  { field: F.CYCLE_DAY, shape: NUMBER, path: 'cycle.day' },
];
const late: FieldRule[] = [
  ...sourced,
  { field: F.PHASE, shape: CHOICE, path: 'phase', options: ['GRACE', 'LATE', 'LAPSED'] },
  { field: F.UNTIL, shape: DURATION, path: 'until', unless: '', emptied: null },
  { field: F.ASKS, shape: CODES, path: 'asks', options: lateAsks },
  { field: F.CREDITS_BY, shape: CHOICE, path: 'creditsBy', unless: '', options: ['', 'EXPIRY'] },
];

export const fieldsByKind: Readonly<Record<string, readonly FieldRule[]>> = {
  [ROOT]: [
    { field: F.NAME_EN, shape: TEXT, path: 'title.en' },
    { field: F.NAME_ES, shape: TEXT, path: 'title.es' },
    { field: F.VERSION, shape: TEXT, path: 'version' },
    { field: F.SOURCE, shape: TEXT, path: 'source' },
    { field: F.CREDENTIAL_EN, shape: TEXT, path: 'credential.title.en' },
    { field: F.CREDENTIAL_ES, shape: TEXT, path: 'credential.title.es' },
    { field: F.VALID_MONTHS, shape: NUMBER, path: 'credential.validMonths' },
    { field: F.LAST_DAY, shape: DAY, path: 'effectiveTo', unless: '', emptied: null },
    { field: F.REVIEW_DAYS, shape: NUMBER, path: 'procedure.reviewWorkingDays' },
    { field: F.ANSWER_DAYS, shape: NUMBER, path: 'procedure.answerDays' },
    { field: F.APPEAL_DAYS, shape: NUMBER, path: 'procedure.appealDays' },
  ],
  sum: [...sourced, { field: F.MINUTES, shape: MINUTES, path: 'atLeast' }],
  exists: [...sourced, { field: F.COUNT, shape: NUMBER, path: 'count', unless: 1 }],
  ratio: [...sourced, { field: F.PART, shape: NUMBER, path: 'atLeast.of' }, { field: F.WHOLE, shape: NUMBER, path: 'atLeast.per' }],
  holds: sourced,
  cadence: [...sourced, { field: F.EVERY, shape: CHOICE, path: 'every', options: ['WEEK', 'MONTH', 'YEAR'] }, { field: F.COUNT, shape: NUMBER, path: 'count', unless: 1 }],
  exam: sourced,
  examPart: [...parted, { field: F.EXAMS, shape: CODES, path: 'exam' }, { field: F.PASS_MARK, shape: NUMBER, path: 'passMark' }],
  attempts: [...parted, { field: F.COUNT, shape: NUMBER, path: 'max' }, { field: F.MONTHS, shape: NUMBER, path: 'months' }],
  wait: days,
  retrain: [...parted, { field: F.COUNT, shape: NUMBER, path: 'after' }],
  daysLeft: days,
  noRepeat: parted,
  all: sourced,
  any: sourced,
  atLeast: [...sourced, { field: F.COUNT, shape: NUMBER, path: 'count' }],
  floor: [...parted, { field: F.MINUTES, shape: MINUTES, path: 'atLeast' }, ...tested],
  cap: [...parted, { field: F.MINUTES, shape: MINUTES, path: 'atMost' }, { field: F.EVERY, shape: CHOICE, path: 'per', unless: '', options: ['', 'DAY', 'WEEK', 'MONTH', 'YEAR'] }, ...tested],
  never: [...parted, ...tested],
  note: named,
  stage: [
    ...sourced,
    { field: F.VALID_FOR, shape: DURATION, path: 'validFor', unless: '', emptied: null },
    { field: F.EXTENSIONS, shape: NUMBER, path: 'renewals.max' },
    { field: F.EACH_FOR, shape: DURATION, path: 'renewals.eachFor' },
  ],
  fee: [...sourced, { field: F.CENTS, shape: MONEY, path: 'cents' }, { field: F.WAIVER, shape: FLAG, path: 'hasWaiver' }],
  grandfathering: [...sourced, { field: F.DAY, shape: DAY, path: 'until' }],
  renewal: [{ field: F.SOURCE, shape: TEXT, path: 'source' }, ...cycle, { field: F.OPENS, shape: DURATION, path: 'opens', unless: '' }],
  firstCycle: [...sourced, { field: F.SHORTER_THAN, shape: DURATION, path: 'shorterThan', unless: '' }],
  late,
  lookBack: months,
  elapsed: months,
  maxAge: months,
  notBefore: [...parted, { field: F.DAY, shape: DAY, path: 'on' }],
};
