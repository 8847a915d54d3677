import { addDays } from '@waymark/kernel';
import type { Locale, LocalDate } from '@waymark/kernel';
import { requirementView } from '../application/application-view';
import type { RequirementStatusType } from '../application/application.type';
import type { FactLine, Pair } from '../application/fact-line';
import { addDuration, evaluateRenewal } from '../scheme';
import type { HeldCycle, NodeEvaluation, Outcome, Renewal } from '../scheme';
import type { LateRungType, RenewalCycleType } from './renewal.type';

interface Reader {
  readonly record: readonly Pair[];
  readonly asOf: LocalDate;
  readonly locale: Locale;
}

const withParts = (nodes: readonly NodeEvaluation[]): NodeEvaluation[] => nodes.flatMap((node) => [node, ...withParts(node.parts)]);
const linesOf = (outcome: Outcome | null): NodeEvaluation[] => withParts(outcome?.requirements ?? []);
const isDone = (outcome: Outcome | null): boolean => outcome === null || outcome.met;

/** What counts, what waits, and what a rule keeps out. */
function linesBehind(nodes: readonly NodeEvaluation[], record: readonly Pair[]): FactLine[] {
  const named = new Set(nodes.flatMap(({ factIds, pendingFactIds, loggedNotCounted }) => [...factIds, ...pendingFactIds, ...loggedNotCounted.map(({ factId }) => factId)]));
  return record.filter(({ fact }) => named.has(fact.id)).map(({ line }) => line);
}

function rungsOf({ late }: Renewal, lastDay: LocalDate, locale: Locale): LateRungType[] {
  let from = addDays(lastDay, 1);
  return late.map(({ id, name, phase, until: lasts, asks, fee }) => {
    const until = lasts && addDuration(lastDay, lasts);
    const rung = { id, name: name[locale], phase, from, until, asks: [...asks], feeCents: fee?.cents ?? null };
    if (until) from = addDays(until, 1);
    return rung;
  });
}

/** In the language of the viewer. What is missing has been so since the cycle began. */
export function cycleView(renewal: Renewal, cycle: HeldCycle, { record, asOf, locale }: Reader): RenewalCycleType {
  const found = evaluateRenewal(renewal, cycle, { facts: record.map(({ fact }) => fact), asOf });
  const [asked, again] = [linesOf(found), linesOf(found.again)];
  const shown = (nodes: readonly NodeEvaluation[]): RequirementStatusType[] => nodes.map((node) => requirementView(node, locale, cycle.from));
  return {
    from: cycle.from, asOf, phase: found.phase, phaseUntil: found.phaseUntil, opensOn: found.opensOn,
    isMet: found.met && isDone(found.again),
    exception: found.exception?.name[locale] ?? null,
    feeCents: renewal.fee?.cents ?? null,
    requirements: shown(asked), again: shown(again),
    facts: linesBehind([...asked, ...again], record),
    rungs: rungsOf(renewal, cycle.until, locale),
  };
}
