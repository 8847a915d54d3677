import { isLocalDate } from '@waymark/kernel';
import type { InBoth } from '@waymark/kernel';
import { inForce, turningDays } from './in-force.rules';
import { amountBelowOne, problem } from './problem.rules';
import type { SchemeProblem } from './problem.rules';
import type { Requirement } from './requirement.rules';
import { withDescendants } from './scheme.rules';
import type { Fee, Scheme } from './scheme.rules';
import { checkNode, checkParts, partsOf } from './validate-node.rules';
import type { NamedPart } from './validate-node.rules';
import { checkLadder, checkRenewal } from './validate-renewal.rules';
import { checkStages } from './validate-stage.rules';

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
const textMissing = (text: InBoth, at: string): SchemeProblem[] => problem(isBlank(text.en) || isBlank(text.es), 'TEXT_MISSING', at);
const sourceMissing = (source: string, at: string): SchemeProblem[] => problem(isBlank(source), 'SOURCE_MISSING', at);

function checkDates({ effectiveFrom, effectiveTo }: Scheme): SchemeProblem[] {
  return [
    ...problem(!isLocalDate(effectiveFrom), 'DATE_UNREAL', 'effectiveFrom'),
    ...problem(effectiveTo !== null && !isLocalDate(effectiveTo), 'DATE_UNREAL', 'effectiveTo'),
    ...problem(effectiveTo !== null && effectiveTo < effectiveFrom, 'DATES_REVERSED', 'effectiveTo'),
  ];
}

function checkCredential({ credential }: Scheme): SchemeProblem[] {
  if (!credential) return [];
  return [...textMissing(credential.title, 'credential'), ...amountBelowOne(credential.validMonths ?? 1, 'credential')];
}

function checkProcedure({ procedure }: Scheme): SchemeProblem[] {
  if (!procedure) return [];
  const { reviewWorkingDays, answerDays, appealDays, source } = procedure;
  return [...[reviewWorkingDays, answerDays, appealDays].flatMap((days) => amountBelowOne(days, 'procedure')), ...sourceMissing(source, 'procedure')];
}

function checkGrandfathering({ grandfathering = [], effectiveTo }: Scheme): SchemeProblem[] {
  return grandfathering.flatMap(({ id, until, requirements }) => [
    ...problem(until !== null && !isLocalDate(until), 'DATE_UNREAL', id),
    ...problem(effectiveTo === null || (until !== null && until <= effectiveTo), 'DATES_REVERSED', id),
    ...problem(requirements.length === 0, 'GROUP_EMPTY', id),
  ]);
}

function checkIds(parts: readonly NamedPart[]): SchemeProblem[] {
  const seen = new Set<string>();
  return parts.flatMap(({ id }) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return problem(isRepeated, 'ID_REPEATED', id);
  });
}

/** What carries a list of requirements of its own: a stage and its renewal, a rung of the late ladder, an exception. */
function framesOf({ stages = [], renewal, grandfathering = [], transfer }: Scheme): (NamedPart & { readonly source: string; readonly requirements?: readonly Requirement[] })[] {
  return [...stages, ...grandfathering, ...(transfer ? [transfer] : []), ...(renewal?.late ?? []), ...(renewal?.firstCycle ? [renewal.firstCycle] : [])];
}

/** Every requirement of a scheme, wherever it stands. */
export function nodesOf(scheme: Scheme): Requirement[] {
  const ofStageRenewals = (scheme.stages ?? []).flatMap((stage) => stage.renewals?.requirements ?? []);
  const roots = [...scheme.requirements, ...(scheme.renewal?.requirements ?? []), ...framesOf(scheme).flatMap((frame) => frame.requirements ?? []), ...ofStageRenewals];
  return roots.flatMap(withDescendants);
}

function feesOf({ fees = [], renewal }: Scheme): Fee[] {
  const ofRenewal = [renewal?.fee, ...(renewal?.late ?? []).map((step) => step.fee)].filter((fee) => fee !== undefined);
  return [...fees, ...ofRenewal];
}

function checkNames(scheme: Scheme, nodes: readonly Requirement[]): SchemeProblem[] {
  const rules: NamedPart[] = [...framesOf(scheme), ...nodes.flatMap(partsOf)];
  const named = [...rules, ...feesOf(scheme)];
  return [
    ...checkIds(rules),
    ...named.flatMap(({ id, name }) => textMissing(name, id)),
    ...named.flatMap(({ id, source }) => (source === undefined ? [] : sourceMissing(source, id))),
  ];
}

/** What binds changes on some days: on each of them the rules that bind must be possible to meet together. */
function checkEachDay(scheme: Scheme): SchemeProblem[] {
  const { effectiveFrom, effectiveTo, ...rest } = scheme;
  const days = [...new Set([effectiveFrom, ...turningDays(rest)])].filter((day) => day >= effectiveFrom && day <= (effectiveTo ?? '9999-12-31'));
  const found = days.flatMap((day) => nodesOf(inForce(scheme, day)).flatMap(checkNode));
  return found.filter(({ code, at }, index) => found.findIndex((other) => other.code === code && other.at === at) === index);
}

/** Every reason why a draft cannot take effect; none when it can. */
export function validateScheme(scheme: Scheme): SchemeProblem[] {
  const nodes = nodesOf(scheme);
  return [
    ...textMissing(scheme.title, 'title'),
    ...sourceMissing(scheme.source, 'source'),
    ...problem(scheme.requirements.length === 0, 'GROUP_EMPTY', 'requirements'),
    ...scheme.notes.flatMap((note, index) => textMissing(note, `notes.${String(index)}`)),
    ...(scheme.stages ?? []).flatMap((stage) => textMissing(stage.allows, `${stage.id}.allows`)),
    ...checkDates(scheme),
    ...checkCredential(scheme), ...checkProcedure(scheme),
    ...checkGrandfathering(scheme),
    ...checkStages(scheme),
    ...(scheme.renewal ? [...sourceMissing(scheme.renewal.source, 'renewal'), ...checkRenewal(scheme.renewal), ...checkLadder(scheme.renewal)] : []),
    ...feesOf(scheme).flatMap(({ id, cents }) => amountBelowOne(cents, id)),
    ...checkNames(scheme, nodes),
    ...nodes.flatMap(checkParts),
    ...checkEachDay(scheme),
  ];
}
