import type { SchemeProblem, SchemeProblemCode } from '../scheme/problem.rules';
import type { Scheme } from '../scheme/scheme.rules';
import { validateScheme } from '../scheme/validate.rules';
import { fieldsOf, SchemeField, valueOf } from './draft-field.rules';
import { ROOT } from './draft-tree.rules';
import type { Line } from './draft-tree.rules';

/** A reason why a draft cannot be published, at the line and, where there is one, at the field that mends it. */
export interface DraftProblem {
  readonly code: SchemeProblemCode;
  readonly lineId: string;
  readonly field: SchemeField | null;
}

const F = SchemeField;
const amounts = [F.MINUTES, F.COUNT, F.MONTHS, F.DAYS, F.PASS_MARK, F.PART, F.VALID_MONTHS, F.CENTS, F.CYCLE_MONTHS, F.CYCLE_YEARS, F.OPENS, F.SHORTER_THAN, F.VALID_FOR, F.UNTIL];
const codes = [F.DOMAINS, F.MODES, F.TOPICS, F.ACTIVITIES, F.EXAMS, F.SENTENCES, F.DOCUMENTS, F.RELATIONS, F.FAMILIES];

/** Which fields mend it; the line itself says the rest. */
const mending: Partial<Record<SchemeProblemCode, readonly SchemeField[]>> = {
  AMOUNT_NOT_POSITIVE: amounts,
  CAP_BELOW_FLOOR: amounts,
  CAPS_BELOW_TOTAL: amounts,
  CONDITION_EMPTY: codes,
  DATE_UNREAL: [F.DAY, F.LAST_DAY, F.CYCLE_DAY],
  DATES_REVERSED: [F.LAST_DAY],
  FLOOR_OUTSIDE_FILTER: codes,
  FLOORS_ABOVE_TOTAL: amounts,
  FLOORS_OVERLAP: codes,
  LADDER_UNORDERED: [F.UNTIL],
  SOURCE_MISSING: [F.SOURCE],
};

const blankTexts = (line: Line): SchemeField[] => [F.NAME_EN, F.NAME_ES, F.CREDENTIAL_EN, F.CREDENTIAL_ES].filter((field) => fieldsOf(line).some((rule) => rule.field === field && valueOf(line, rule).trim() === ''));
const hasEmptyTest = ({ value }: Line): boolean => JSON.stringify(value['where'] ?? null).includes('"in":[]');

/** An empty condition is told of the requirement; it may stand in a part of it. */
function withEmpty(line: Line, lines: readonly Line[]): Line {
  return [line, ...lines.filter(({ parentId }) => parentId === line.id)].find(hasEmptyTest) ?? line;
}

function fieldsAt(line: Line, code: SchemeProblemCode): (SchemeField | null)[] {
  const blank = code === 'TEXT_MISSING' ? blankTexts(line) : [];
  const isMending = (each: SchemeField) => fieldsOf(line).some((rule) => rule.field === each && (code !== 'CONDITION_EMPTY' || valueOf(line, rule) === ''));
  return blank.length > 0 ? blank : [mending[code]?.find(isMending) ?? null];
}

function placed({ code, at }: SchemeProblem, lines: readonly Line[]): DraftProblem[] {
  const named = lines.find(({ id }) => id === at) ?? lines.find(({ id }) => at.startsWith(`${id}.`)) ?? lines[0];
  if (!named) return [];
  const line = code === 'CONDITION_EMPTY' ? withEmpty(named, lines) : named;
  return fieldsAt(line, code).map((field) => ({ code, lineId: line.id, field }));
}

const sameProblem = (one: DraftProblem) => (other: DraftProblem): boolean => one.code === other.code && one.lineId === other.lineId && one.field === other.field;

/** Every reason, each once. */
export function problemsOf(scheme: Scheme, lines: readonly Line[]): DraftProblem[] {
  const unnamed: DraftProblem[] = scheme.version.trim() === '' ? [{ code: 'TEXT_MISSING', lineId: ROOT, field: F.VERSION }] : [];
  const all = [...unnamed, ...validateScheme(scheme).flatMap((problem) => placed(problem, lines))];
  return all.filter((problem, index) => all.findIndex(sameProblem(problem)) === index);
}
