import type { LocalDate } from '@waymark/kernel';
import type { Fact } from '../scheme';

/** A fact as people read it: what, when, how much, and where it stands in the record. */
export interface FactLine {
  readonly id: string;
  readonly kind: Fact['kind'];
  readonly on: LocalDate;
  readonly isPending: boolean;
  readonly minutes: number | null;
  /** A title of the record, or a code that the client words. */
  readonly title: string;
  readonly source: string | null;
}

export interface Pair {
  readonly fact: Fact;
  readonly line: FactLine;
}

export const pair = (fact: Fact, about: Pick<FactLine, 'title' | 'source' | 'minutes'>): Pair => ({
  fact,
  line: { id: fact.id, kind: fact.kind, on: fact.on, isPending: fact.state === 'PENDING', ...about },
});
