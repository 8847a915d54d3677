import { must } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';

export enum ItemState {
  DRAFT = 'DRAFT',
  REVIEW = 'REVIEW',
  PILOT = 'PILOT',
  ACTIVE = 'ACTIVE',
  RETIRED = 'RETIRED',
}

/** Where an item may go. Editing is not a move: it makes a new version and takes the item back to draft. */
export const next: Readonly<Record<ItemState, readonly ItemState[]>> = {
  DRAFT: [ItemState.REVIEW, ItemState.RETIRED],
  REVIEW: [ItemState.PILOT, ItemState.ACTIVE, ItemState.DRAFT],
  PILOT: [ItemState.ACTIVE, ItemState.RETIRED],
  ACTIVE: [ItemState.RETIRED],
  RETIRED: [ItemState.REVIEW],
};

export interface ItemMove {
  readonly from: ItemState;
  readonly to: ItemState;
  /** Who wrote the version that moves; nobody for one that came before authors were kept. */
  readonly authorId: string | null;
  readonly by: string;
  readonly reason: string;
  readonly missing: readonly Locale[];
}

/** A second person lets an item reach candidates: nobody approves their own words. */
const needsSecondPerson = (to: ItemState): boolean => to === ItemState.PILOT || to === ItemState.ACTIVE;

/** Taking an item out, or sending it back, says why. */
const needsReason = (move: Pick<ItemMove, 'from' | 'to'>): boolean => move.to === ItemState.RETIRED || (move.from === ItemState.REVIEW && move.to === ItemState.DRAFT);

export function checkMove(move: ItemMove): void {
  must(next[move.from].includes(move.to), 'ITEM_CANNOT_MOVE', { from: move.from, to: move.to });
  must(!needsSecondPerson(move.to) || move.authorId !== move.by, 'ITEM_OWN_REVIEW');
  must(!needsReason(move) || move.reason.trim() !== '', 'ITEM_REASON_MISSING');
  must(move.to === ItemState.DRAFT || move.to === ItemState.RETIRED || move.missing.length === 0, 'ITEM_LANGUAGE_MISSING');
}

/** The moves that the person may make now. */
export const movesFor = (move: Pick<ItemMove, 'from' | 'authorId' | 'by'>): ItemState[] => next[move.from].filter((to) => !needsSecondPerson(to) || move.authorId !== move.by);
