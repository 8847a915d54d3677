import { must } from '@waymark/kernel';
import type { InBoth } from '@waymark/kernel';
import type { Scheme } from '../scheme/scheme.rules';

/** A part of a draft as plain data: kinds of requirement that this editor does not know yet pass through it unharmed. */
export type Json = Readonly<Record<string, unknown>>;

/** Where parts live inside a part, and what they are called there; requirements say their own kind. */
const lists = {
  stages: 'stage', requirements: null, children: null, floors: 'floor', caps: 'cap', never: 'never', parts: 'examPart', grandfathering: 'grandfathering', fees: 'fee', late: 'late', notes: 'note',
} as const;
const singles = ['lookBack', 'elapsed', 'maxAge', 'notBefore', 'noRepeat', 'daysLeft', 'attempts', 'wait', 'retrain', 'renewal', 'fee', 'firstCycle'] as const;
const listKeys = Object.keys(lists) as (keyof typeof lists)[];

export const ROOT = 'scheme';
const MOST_LINES = 200;

/** One line of the outline. The scheme itself is the first one. */
export interface Line {
  readonly id: string;
  readonly parentId: string | null;
  readonly depth: number;
  readonly kind: string;
  readonly value: Json;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What a line is called, as far as its author has written it. */
export const nameOf = ({ id, value }: Line): Partial<InBoth> => (value[id === ROOT ? 'title' : 'name'] ?? {}) as Partial<InBoth>;

/** Notes and the renewal have no ids of their own: they are given some while they are worked on. */
export function opened(scheme: Scheme): Json {
  const notes = scheme.notes.map((name, index) => ({ id: `notes.${String(index)}`, name }));
  return { ...scheme, notes, renewal: scheme.renewal && { ...scheme.renewal, id: 'renewal' } };
}

export function closed(draft: Json): Scheme {
  const { id: _, name: __, ...renewal } = (draft['renewal'] ?? {}) as Json;
  return { ...draft, notes: listAt(draft, 'notes').map(({ name }) => name as InBoth), renewal: draft['renewal'] ? renewal : null } as unknown as Scheme;
}

const listAt = (owner: Json, key: string): readonly Json[] => (Array.isArray(owner[key]) ? (owner[key] as Json[]) : []);
const idOf = (part: Json): string => String(part['id']);

function linesIn(owner: Json, above: { id: string; depth: number }): Line[] {
  const place = { parentId: above.id, depth: above.depth + 1 };
  const lines = (part: Json, about: Pick<Line, 'kind' | 'isFirst' | 'isLast'>): Line[] => [{ ...place, ...about, id: idOf(part), value: part }, ...linesIn(part, { id: idOf(part), depth: place.depth })];
  const listed = listKeys.flatMap((key) => listAt(owner, key).flatMap((part, index, all) => lines(part, { kind: lists[key] ?? String(part['kind']), isFirst: index === 0, isLast: index === all.length - 1 })));
  const single = singles.flatMap((key) => (owner[key] ? lines(owner[key] as Json, { kind: key, isFirst: true, isLast: true }) : []));
  return [...listed, ...single];
}

/** The draft from top to bottom, each part below the one that it belongs to. */
export function outline(draft: Json): Line[] {
  return [{ id: ROOT, parentId: null, depth: 0, kind: ROOT, value: draft, isFirst: true, isLast: true }, ...linesIn(draft, { id: ROOT, depth: 0 })];
}

type Change = (part: Json) => Json | null;

function inside(owner: Json, change: Change): Json {
  const next: Record<string, unknown> = { ...owner };
  for (const key of listKeys) if (Array.isArray(owner[key])) next[key] = listAt(owner, key).map(change).filter((part) => part !== null);
  for (const key of singles.filter((each) => owner[each])) {
    const part = change(owner[key] as Json);
    if (part) next[key] = part;
    else Reflect.deleteProperty(next, key);
  }
  return next;
}

/** The draft with one part changed, or without it where the change gives nothing. */
export function changed(draft: Json, id: string, change: Change): Json {
  if (id === ROOT) return change(draft) ?? draft;
  return inside(draft, (part) => (part['id'] === id ? change(part) : changed(part, id, change)));
}

export const removed = (draft: Json, id: string): Json => changed(draft, id, () => null);

export type Direction = -1 | 1;

function shifted(list: readonly Json[], id: string, by: Direction): readonly Json[] {
  const at = list.findIndex((part) => part['id'] === id);
  const [one, other] = [list[at], list[at + by]];
  if (!one || !other) return list;
  return list.map((part) => (part === one ? other : part === other ? one : part));
}

/** Moves a part one place up or down among its own; at the end of the list nothing happens. */
export function moved(draft: Json, id: string, by: Direction): Json {
  const next: Record<string, unknown> = { ...draft };
  for (const key of listKeys) if (Array.isArray(draft[key])) next[key] = shifted(listAt(draft, key), id, by);
  return inside(next, (part) => moved(part, id, by));
}

/** Puts a new part into the list of that name, as the last one, or into its one place. */
export function added(draft: Json, parentId: string, { key, part }: { readonly key: string; readonly part: Json }): Json {
  must(outline(draft).length < MOST_LINES, 'SCHEME_TOO_LONG', { most: MOST_LINES });
  const isListed = (listKeys as readonly string[]).includes(key);
  return changed(draft, parentId, (parent) => ({ ...parent, [key]: isListed ? [...listAt(parent, key), part] : part }));
}
