import type { Locale } from '@waymark/kernel';
import type { SchemeType } from '../application/scheme.type';
import type { NodeEvaluation, NotCounted } from '../scheme';
import type { Comparison, Step } from './comparison.rules';
import type { ComparedReasonType, ComparedRequirementType, ComparedStepType, SchemeComparisonType } from './comparison.type';

/** One line a rule, however many entries it keeps out. */
function reasons(left: readonly NotCounted[], locale: Locale): ComparedReasonType[] {
  const byRule = new Map<string, ComparedReasonType>();
  for (const { ruleId, rule, minutes } of left) {
    const so = byRule.get(ruleId)?.minutes ?? null;
    byRule.set(ruleId, { rule: rule[locale], minutes: minutes === null ? so : (so ?? 0) + minutes });
  }
  return [...byRule.values()];
}

/** A requirement, then its parts that are not met: one flat list, so that nothing nests without end. */
function lines(node: NodeEvaluation, locale: Locale, within: string | null = null): ComparedRequirementType[] {
  const { id, status, unit, counted, required, missing, pending, parts, met } = node;
  const own = { id, within, status, unit, counted, required, missing, pending, isChoice: node.kind === 'any', name: node.name[locale], notCounted: met ? [] : reasons(node.loggedNotCounted, locale) };
  return [own, ...(met ? [] : parts.filter((part) => !part.met).flatMap((part) => lines(part, locale, id)))];
}

const step = ({ id, name, isHeld, requirements, statements }: Step, locale: Locale): ComparedStepType =>
  ({ id, isHeld, name: name[locale], requirements: requirements.flatMap((node) => lines(node, locale)), statements: statements.map((node) => node.name[locale]) });

export const comparisonView = ({ nearness, steps }: Comparison, scheme: SchemeType, locale: Locale): SchemeComparisonType => ({ scheme, nearness, steps: steps.map((each) => step(each, locale)) });
