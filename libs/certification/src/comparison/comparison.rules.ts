import type { InBoth, LocalDate } from '@waymark/kernel';
import { outcomeOf } from '../scheme/evaluate.rules';
import { isCredential, isLive } from '../scheme/holds.rules';
import type { FactRecord, NodeEvaluation } from '../scheme/evaluation.rules';
import type { Fact } from '../scheme/fact.rules';
import { factRecord } from '../scheme/record.rules';
import type { Requirement } from '../scheme/requirement.rules';
import { withDescendants } from '../scheme/scheme.rules';
import type { Scheme } from '../scheme/scheme.rules';
import { evaluateStages } from '../scheme/stage.rules';

/** A certificate on the way: a stage, or the full one. What is signed only when somebody applies is told apart from what a record can hold. */
export interface Step {
  readonly id: string;
  readonly name: InBoth;
  readonly isHeld: boolean;
  readonly requirements: readonly NodeEvaluation[];
  readonly statements: readonly NodeEvaluation[];
}

export interface Comparison {
  readonly scheme: Scheme;
  readonly steps: readonly Step[];
  /** From 0, nothing of the next certificate, to 1, all of it. */
  readonly nearness: number;
}

/** A sentence costs a minute and belongs to one application; no record of training and work can hold it. */
function isStatement(requirement: Requirement): boolean {
  const leaves = withDescendants(requirement).filter((node) => !('children' in node));
  return leaves.every((leaf) => leaf.kind === 'exists' && leaf.of === 'attestation');
}

function step(about: Pick<Step, 'id' | 'name' | 'isHeld'>, asked: readonly Requirement[], evaluated: readonly NodeEvaluation[]): Step {
  const signed = new Set(asked.filter(isStatement).map(({ id }) => id));
  return { ...about, requirements: evaluated.filter(({ id }) => !signed.has(id)), statements: evaluated.filter(({ id }) => signed.has(id)) };
}

const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? 1 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length);

/** How far one requirement is: of paths to choose from the nearest one; an amount no further than its furthest part. */
export function progressOf({ kind, met, missing, required, parts }: NodeEvaluation): number {
  if (met) return 1;
  const inside = parts.map(progressOf);
  if (kind === 'any') return Math.max(0, ...inside);
  if (kind === 'all' || kind === 'atLeast') return mean(inside);
  const own = required > 0 ? Math.max(0, (required - missing) / required) : 0;
  return Math.min(own, ...inside);
}

/** The full certificate is valid today. */
const holdsFull = (scheme: Scheme, record: FactRecord): boolean =>
  (record.byKind.get('credential') ?? []).filter(isCredential).some((fact) => fact.scheme === scheme.id && fact.stage === undefined && isLive(fact, record.asOf));

/** Stages that are there today: credentials say it, and they are few. Who has the full certificate is past every stage. */
function heldStages(scheme: Scheme, record: FactRecord, isFull: boolean): Set<string> {
  const stages = (scheme.stages ?? []).map((stage) => ({ ...stage, requirements: [] }));
  const evaluated = evaluateStages({ ...scheme, stages }, record.byKind.get('credential') ?? [], record);
  return new Set(evaluated.filter(({ held }) => isFull || held?.isLive).map(({ stage }) => stage.id));
}

function stepsOf(scheme: Scheme, record: FactRecord): Step[] {
  const isFull = holdsFull(scheme, record);
  const held = heldStages(scheme, record, isFull);
  const evaluated = (asked: readonly Requirement[]) => outcomeOf(asked, record).requirements;
  const stages = (scheme.stages ?? []).map(({ id, name, requirements }) => step({ id, name, isHeld: held.has(id) }, requirements, evaluated(requirements)));
  const full = { id: 'full', name: scheme.credential?.title ?? scheme.title, isHeld: isFull };
  return [...stages, step(full, scheme.requirements, evaluated(scheme.requirements))];
}

/** One record held against one scheme as if its holder applied on the day of the record. */
function compare(scheme: Scheme, record: FactRecord): Comparison {
  const steps = stepsOf(scheme, record);
  const next = steps.find(({ isHeld }) => !isHeld);
  return { scheme, steps, nearness: mean((next?.requirements ?? []).map(progressOf)) };
}

const isThere = ({ steps }: Comparison): boolean => steps.every(({ isHeld }) => isHeld);

/** The nearest first, of equally near ones the one whose name comes first; what somebody has already comes last. */
function nearestFirst(comparisons: readonly Comparison[]): Comparison[] {
  return [...comparisons].sort((one, other) => Number(isThere(one)) - Number(isThere(other)) || other.nearness - one.nearness || one.scheme.title.en.localeCompare(other.scheme.title.en, 'en'));
}

/** A record against every scheme, each on the day that it is at its board; the record is sorted once a day, not once a scheme. */
export function compareAll(current: readonly { readonly scheme: Scheme; readonly asOf: LocalDate }[], facts: readonly Fact[]): Comparison[] {
  const records = new Map([...new Set(current.map(({ asOf }) => asOf))].map((day) => [day, factRecord(facts, { asOf: day, openedOn: day })]));
  return nearestFirst(current.flatMap(({ scheme, asOf }) => {
    const record = records.get(asOf);
    return record ? [compare(scheme, record)] : [];
  }));
}
