import { isLocalDate } from '@waymark/kernel';
import type { InBoth } from '@waymark/kernel';
import { amountBelowOne, problem } from './problem.rules';
import type { SchemeProblem } from './problem.rules';
import type { Requirement, Scheme } from './scheme.rules';
import { checkNumbers } from './validate-numbers.rules';

const childrenOf = (node: Requirement): readonly Requirement[] => ('children' in node ? node.children : []);
const withDescendants = (node: Requirement): Requirement[] => [node, ...childrenOf(node).flatMap(withDescendants)];

function partsOf(node: Requirement): { id: string; name: InBoth }[] {
  if (node.kind === 'sum') return [...(node.floors ?? []), ...(node.caps ?? []), ...(node.never ?? []), node.lookBack, node.elapsed].filter((part) => part !== undefined);
  if (node.kind === 'exists') return [node.maxAge, node.notBefore].filter((part) => part !== undefined);
  return [];
}

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
  return [...textMissing(credential.title, 'credential'), ...amountBelowOne(credential.validMonths, 'credential')];
}

function checkRenewal({ renewal }: Scheme): SchemeProblem[] {
  if (!renewal) return [];
  const floors = renewal.floors.reduce((sum, floor) => sum + floor.credits, 0);
  return [
    ...amountBelowOne(renewal.everyMonths, 'renewal'),
    ...amountBelowOne(renewal.credits, 'renewal'),
    ...problem(floors > renewal.credits, 'RENEWAL_FLOORS_ABOVE_TOTAL', 'renewal'),
    ...sourceMissing(renewal.source, 'renewal'),
  ];
}

function checkIds(nodes: readonly Requirement[]): SchemeProblem[] {
  const seen = new Set<string>();
  const ids = nodes.flatMap((node) => [node.id, ...partsOf(node).map((part) => part.id)]);
  return ids.flatMap((id) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return problem(isRepeated, 'ID_REPEATED', id);
  });
}

const checkNode = (node: Requirement): SchemeProblem[] => [
  ...textMissing(node.name, node.id),
  ...sourceMissing(node.source, node.id),
  ...partsOf(node).flatMap((part) => textMissing(part.name, part.id)),
  ...checkNumbers(node),
];

/** Every reason why a draft cannot take effect; none when it can. */
export function validateScheme(scheme: Scheme): SchemeProblem[] {
  const nodes = scheme.requirements.flatMap(withDescendants);
  return [
    ...textMissing(scheme.title, 'title'),
    ...sourceMissing(scheme.source, 'source'),
    ...problem(scheme.requirements.length === 0, 'GROUP_EMPTY', 'requirements'),
    ...scheme.notes.flatMap((note, index) => textMissing(note, `notes.${String(index)}`)),
    ...checkDates(scheme),
    ...checkCredential(scheme),
    ...checkRenewal(scheme),
    ...checkIds(nodes),
    ...nodes.flatMap(checkNode),
  ];
}
