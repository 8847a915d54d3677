import type { Locale } from '@waymark/kernel';
import type { NodeEvaluation, Scheme } from '../scheme';
import type { RequirementStatusType, SchemeType } from './application.type';

/** A requirement in the language of the viewer. What is missing has been so since the application was opened. */
export function requirementView(node: NodeEvaluation, locale: Locale, openedOn: string): RequirementStatusType {
  const { id, source, status, unit, counted, required, missing, pending, whoseTurn } = node;
  return {
    id, source, status, unit, counted, required, missing, pending, whoseTurn,
    name: node.name[locale],
    since: node.since ?? openedOn,
    factIds: [...node.factIds, ...node.pendingFactIds],
    notCounted: node.loggedNotCounted.map(({ factId, minutes, rule }) => ({ factId, minutes, rule: rule[locale] })),
    parts: node.parts.map((part) => requirementView(part, locale, openedOn)),
  };
}

export function schemeView(scheme: Scheme, locale: Locale, isOpen: boolean): SchemeType {
  const { id, version, body, source } = scheme;
  return { id, version, body, source, isOpen, title: scheme.title[locale], credentialTitle: scheme.credential?.title[locale] ?? null, notes: scheme.notes.map((note) => note[locale]) };
}

