import type { InBoth, Locale } from '@waymark/kernel';
import { asksOf } from '../scheme';
import type { NodeEvaluation, Scheme } from '../scheme';
import { tracksOf } from './track.rules';
import type { RequirementStatusType } from './application.type';
import type { SchemeType } from './scheme.type';

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
  const said = (texts: readonly InBoth[]): string[] => texts.map((text) => text[locale]);
  const { training, work, other } = asksOf(scheme);
  return {
    id, version, body, source, isOpen,
    area: scheme.area ?? null,
    title: scheme.title[locale],
    tracks: tracksOf(scheme).map((track) => ({ id: track.id, name: track.name[locale] })),
    credentialTitle: scheme.credential?.title[locale] ?? null,
    stages: said((scheme.stages ?? []).map(({ name }) => name)),
    asks: { training: said(training), work: said(work), other: said(other) },
    notes: said(scheme.notes),
  };
}
