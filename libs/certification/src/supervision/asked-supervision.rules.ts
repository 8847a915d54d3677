import { addDays, nextPeriod } from '@waymark/kernel';
import type { InBoth, LocalDate, Period } from '@waymark/kernel';
import type { NodeEvaluation, Status } from '../scheme/evaluation.rules';
import type { Cadence, Ratio, Requirement } from '../scheme/requirement.rules';
import { withDescendants } from '../scheme/scheme.rules';
import type { Scheme } from '../scheme/scheme.rules';

/** What a scheme asks of supervision beside its sum: one in every week or month, or a share of the work. */
export enum AskedOfSupervision {
  CADENCE = 'CADENCE',
  RATIO = 'RATIO',
}

export interface SupervisionStretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface AskedSupervision {
  readonly id: string;
  readonly kind: AskedOfSupervision;
  readonly name: InBoth;
  readonly status: Status;
  /** Of a cadence. */
  readonly every: Period | null;
  /** Periods of a cadence, minutes of a ratio; `pending` would be counted on top once it is signed. */
  readonly counted: number;
  readonly required: number;
  readonly pending: number;
  /** Of a cadence: periods that asked for supervision and had none, those that follow on each other as one. */
  readonly missed: readonly SupervisionStretch[];
}

type Asking = Cadence | Ratio;

const isAsking = (node: Requirement): node is Asking => (node.kind === 'cadence' && node.what.of === 'supervision') || (node.kind === 'ratio' && node.part.of === 'supervision');

const flat = (nodes: readonly NodeEvaluation[]): NodeEvaluation[] => nodes.flatMap((node) => [node, ...flat(node.parts)]);

function stretches(missed: readonly LocalDate[], every: Period): SupervisionStretch[] {
  const found: SupervisionStretch[] = [];
  for (const start of missed) {
    const to = addDays(nextPeriod[every](start), -1);
    const last = found.at(-1);
    if (last && addDays(last.to, 1) === start) found[found.length - 1] = { from: last.from, to };
    else found.push({ from: start, to });
  }
  return found;
}

function asked(node: Asking, { id, name, status, counted, required, pending, missedPeriods = [] }: NodeEvaluation): AskedSupervision {
  const every = node.kind === 'cadence' ? node.every : null;
  return { id, name, status, counted, required, pending, kind: every ? AskedOfSupervision.CADENCE : AskedOfSupervision.RATIO, every, missed: every ? stretches(missedPeriods, every) : [] };
}

/** The evaluation of a scheme, as far as it is about how often and how much supervision there was. */
export function askedSupervision(scheme: Scheme, evaluated: readonly NodeEvaluation[]): AskedSupervision[] {
  const roots = [...(scheme.stages ?? []).flatMap((stage) => stage.requirements), ...scheme.requirements];
  const nodes = new Map(roots.flatMap(withDescendants).filter(isAsking).map((node) => [node.id, node]));
  return flat(evaluated).flatMap((evaluation) => {
    const node = nodes.get(evaluation.id);
    return node ? [asked(node, evaluation)] : [];
  });
}
