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
