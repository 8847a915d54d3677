/** A rating or comment on its way to the server. Kept on the device until the server has it, so that a closed tab loses nothing. */
export type Write =
  | { kind: 'rate'; criterionId: string; level: number }
  | { kind: 'comment'; id: string; criterionId: string | null; text: string; second: number };

export interface Pending {
  /** The version that the screen showed when the first of them was made. */
  version: number;
  writes: Write[];
}

const keyOf = (rolePlayId: string): string => `waymark.role-play.${rolePlayId}`;

export function readPending(rolePlayId: string): Pending | null {
  const stored = localStorage.getItem(keyOf(rolePlayId));
  return stored === null ? null : (JSON.parse(stored) as Pending);
}

export function keepPending(rolePlayId: string, pending: Pending): void {
  if (pending.writes.length === 0) localStorage.removeItem(keyOf(rolePlayId));
  else localStorage.setItem(keyOf(rolePlayId), JSON.stringify(pending));
}

const isOf = (write: Write, id: string): boolean => write.kind === 'comment' && write.id === id;

/** The newer text of a comment takes the place of an older one that still waits; the first `fixed` writes are on their way. */
export function joined(writes: readonly Write[], write: Write, fixed: number): Write[] {
  const place = write.kind === 'comment' ? writes.findIndex((each, index) => index >= fixed && isOf(each, write.id)) : -1;
  return place < 0 ? [...writes, write] : writes.with(place, write);
}

/** The first write and all that waits of the same comment, as one with the newest text; then the others. */
export function gathered(writes: readonly Write[]): Write[] {
  const [first, ...others] = writes;
  if (first?.kind !== 'comment') return [...writes];
  return [writes.findLast((each) => isOf(each, first.id)) ?? first, ...others.filter((each) => !isOf(each, first.id))];
}

