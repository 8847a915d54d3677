import { must } from '@waymark/kernel';
import { added, outline, ROOT } from './draft-tree.rules';
import type { Json, Line } from './draft-tree.rules';

/** What can be put below a line of a draft. */
export enum SchemeAddition {
  TRAINING = 'TRAINING',
  EXPERIENCE = 'EXPERIENCE',
  SUPERVISION = 'SUPERVISION',
  EXAM = 'EXAM',
  DOCUMENT = 'DOCUMENT',
  ATTESTATION = 'ATTESTATION',
  REFERENCE = 'REFERENCE',
  SKILL = 'SKILL',
  ANY_OF = 'ANY_OF',
  ALL_OF = 'ALL_OF',
  FLOOR_DOMAIN = 'FLOOR_DOMAIN',
  FLOOR_MODE = 'FLOOR_MODE',
  FLOOR_TOPIC = 'FLOOR_TOPIC',
  FLOOR_ACTIVITY = 'FLOOR_ACTIVITY',
  CAP_DOMAIN = 'CAP_DOMAIN',
  CAP_MODE = 'CAP_MODE',
  CAP_ACTIVITY = 'CAP_ACTIVITY',
  CAP_PERIOD = 'CAP_PERIOD',
  NEVER_DOMAIN = 'NEVER_DOMAIN',
  NEVER_ACTIVITY = 'NEVER_ACTIVITY',
  ONLY_APPROVED = 'ONLY_APPROVED',
  LOOK_BACK = 'LOOK_BACK',
  ELAPSED = 'ELAPSED',
  MAX_AGE = 'MAX_AGE',
  NOTE = 'NOTE',
  FEE = 'FEE',
  RENEWAL = 'RENEWAL',
  LATE_STEP = 'LATE_STEP',
  FIRST_CYCLE = 'FIRST_CYCLE',
}

const A = SchemeAddition;
const requirements = [A.TRAINING, A.EXPERIENCE, A.SUPERVISION, A.EXAM, A.DOCUMENT, A.ATTESTATION, A.REFERENCE, A.SKILL, A.ANY_OF, A.ALL_OF];
const spans = [A.LOOK_BACK, A.ELAPSED];
const worked = [A.FLOOR_DOMAIN, A.FLOOR_ACTIVITY, A.CAP_DOMAIN, A.CAP_ACTIVITY, A.CAP_PERIOD, A.NEVER_DOMAIN, A.NEVER_ACTIVITY, ...spans];
const bySum: Readonly<Record<string, readonly SchemeAddition[]>> = {
  training: [A.FLOOR_DOMAIN, A.FLOOR_MODE, A.FLOOR_TOPIC, A.CAP_DOMAIN, A.CAP_MODE, A.NEVER_DOMAIN, A.ONLY_APPROVED, ...spans],
  experience: worked,
  supervision: worked,
};
const byKind: Readonly<Record<string, readonly SchemeAddition[]>> = {
  [ROOT]: [...requirements, A.FEE, A.RENEWAL, A.NOTE],
  stage: requirements,
  renewal: [...requirements, A.FEE, A.LATE_STEP, A.FIRST_CYCLE],
  late: [...requirements, A.FEE],
  firstCycle: requirements,
  all: requirements,
  any: requirements,
  atLeast: requirements,
  exists: [A.MAX_AGE],
};
/** Kinds that group requirements; all others have a list of their own. */
const groups = ['all', 'any', 'atLeast'];

interface Addition {
  readonly key: string;
  readonly part: Json;
}
type Template = (line: Line, body: string) => Addition;

const requirement = (part: Json): Template => ({ kind }) => ({ key: groups.includes(kind) ? 'children' : 'requirements', part: { source: '', whoActs: 'TRAINEE', ...part } });
const sum = (of: string): Template => requirement({ kind: 'sum', of, atLeast: 60 });
const exists = (of: string, where: Json[] = []): Template => requirement({ kind: 'exists', of, where });
const below = (key: string, field: string, amount: Json = {}): Template => () => ({ key, part: { where: { field, in: [] }, ...amount } });
const span = (key: string): Template => () => ({ key, part: { months: 12 } });

const templates: Readonly<Record<SchemeAddition, Template>> = {
  TRAINING: sum('training'),
  EXPERIENCE: sum('experience'),
  SUPERVISION: sum('supervision'),
  EXAM: exists('exam', [{ field: 'passed', is: true }]),
  DOCUMENT: exists('document', [{ field: 'code', in: [] }]),
  ATTESTATION: exists('attestation', [{ field: 'code', in: [] }]),
  REFERENCE: exists('reference'),
  SKILL: exists('skill', [{ field: 'passed', is: true }]),
  ANY_OF: requirement({ kind: 'any', children: [] }),
  ALL_OF: requirement({ kind: 'all', children: [] }),
  FLOOR_DOMAIN: below('floors', 'domain', { atLeast: 60 }),
  FLOOR_MODE: below('floors', 'mode', { atLeast: 60 }),
  FLOOR_TOPIC: below('floors', 'topics', { atLeast: 60 }),
  FLOOR_ACTIVITY: below('floors', 'activity', { atLeast: 60 }),
  CAP_DOMAIN: below('caps', 'domain', { atMost: 60 }),
  CAP_MODE: below('caps', 'mode', { atMost: 60 }),
  CAP_ACTIVITY: below('caps', 'activity', { atMost: 60 }),
  CAP_PERIOD: () => ({ key: 'caps', part: { atMost: 60, per: 'WEEK' } }),
  NEVER_DOMAIN: below('never', 'domain'),
  NEVER_ACTIVITY: below('never', 'activity'),
  // Whatever was learned elsewhere stays in the record and does not count.
  ONLY_APPROVED: (_, body) => ({ key: 'never', part: { where: { field: 'minutes', atLeast: 1 }, unless: { field: 'approvedBy', in: [body] } } }),
  LOOK_BACK: span('lookBack'),
  ELAPSED: span('elapsed'),
  MAX_AGE: span('maxAge'),
  NOTE: () => ({ key: 'notes', part: {} }),
  FEE: ({ kind }) => ({ key: kind === ROOT ? 'fees' : 'fee', part: { source: '', cents: 0, hasWaiver: false } }),
  RENEWAL: () => ({ key: 'renewal', part: { id: 'renewal', source: '', cycle: { kind: 'anniversary', months: 24 }, requirements: [], late: [] } }),
  LATE_STEP: () => ({ key: 'late', part: { source: '', phase: 'LATE', until: { months: 6 }, asks: [] } }),
  FIRST_CYCLE: () => ({ key: 'firstCycle', part: { source: '', requirements: [] } }),
};

const isTaken = (line: Line, addition: SchemeAddition): boolean => {
  const { key } = templates[addition](line, '');
  return (line.value[key] ?? null) !== null && !Array.isArray(line.value[key]);
};

export function additionsTo(line: Line): SchemeAddition[] {
  const fitting = line.kind === 'sum' ? (bySum[String(line.value['of'])] ?? []) : (byKind[line.kind] ?? []);
  return fitting.filter((addition) => !isTaken(line, addition));
}

/** A new part has no words, source or codes yet: until it has, the draft cannot be published. */
export function addPart(draft: Json, parentId: string, { addition, id }: { readonly addition: SchemeAddition; readonly id: string }): Json {
  const line = outline(draft).find((each) => each.id === parentId);
  must(line !== undefined && additionsTo(line).includes(addition), 'SCHEME_FIELD_UNFIT', { addition });
  const { key, part } = templates[addition](line, String(draft['body']));
  return added(draft, parentId, { key, part: { id, name: { en: '', es: '' }, ...part } });
}
