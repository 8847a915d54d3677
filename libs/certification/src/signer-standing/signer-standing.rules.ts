import type { LocalDate, Minutes } from '@waymark/kernel';

/** Why a reviewer may want to ask about the word of a supervisor. A hint, never a refusal. From the gravest. */
export enum SignerConcernKind {
  REVOKED = 'REVOKED',
  SUSPENDED = 'SUSPENDED',
  CONDITIONS = 'CONDITIONS',
  EXPIRED = 'EXPIRED',
}

/** What one certificate was worth on the day of the work. */
export interface StandingThen {
  readonly boardId: string;
  readonly boardName: string;
  readonly issuedOn: LocalDate;
  readonly status: string;
  readonly since: LocalDate;
  readonly conditionsSince: LocalDate | null;
}

export interface SignerConcern {
  readonly kind: SignerConcernKind;
  /** The day from which it counts; of an end, the last valid day. */
  readonly since: LocalDate;
  readonly boardName: string;
}

const { REVOKED, SUSPENDED, CONDITIONS, EXPIRED } = SignerConcernKind;
const counting: readonly string[] = ['ACTIVE', 'CONDITIONAL'];
const kinds = Object.values(SignerConcernKind);

function concernOf({ status, since, conditionsSince, boardName }: StandingThen): SignerConcern | null {
  const kind = kinds.find((each) => each === status);
  if (kind) return { kind, since, boardName };
  return status === 'CONDITIONAL' && conditionsSince !== null ? { kind: CONDITIONS, since: conditionsSince, boardName } : null;
}

/** A lapse is made good by any valid certificate; what a board took away, only by a later one of the same board. */
function isMadeGood(concern: SignerConcern, of: StandingThen, held: readonly StandingThen[]): boolean {
  const valid = held.filter(({ status }) => counting.includes(status));
  if (concern.kind === EXPIRED) return valid.length > 0;
  return (concern.kind === REVOKED || concern.kind === SUSPENDED) && valid.some(({ boardId, issuedOn }) => boardId === of.boardId && issuedOn >= concern.since);
}

/** The gravest thing to say of the certificates that somebody held on a day. Whoever holds none is not known here: that is nothing to say. */
export function gravest(held: readonly StandingThen[]): SignerConcern | null {
  const concerns = held.flatMap((each) => {
    const concern = concernOf(each);
    return concern === null || isMadeGood(concern, each, held) ? [] : [concern];
  });
  return concerns.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.since < b.since ? 1 : -1))[0] ?? null;
}

export interface WorkUnder {
  readonly entryId: string;
  readonly workedOn: LocalDate;
  readonly minutes: Minutes;
  readonly signerName: string;
  readonly signerId: string | null;
}

export interface ConcernGroup<W extends WorkUnder> extends SignerConcern {
  readonly signerName: string;
  readonly minutes: Minutes;
  /** Oldest first. */
  readonly entries: readonly W[];
}

/** The entries about which there is something to say, together where it is the same of the same supervisor; in the order of the first day. */
export function concernsOf<W extends WorkUnder>(work: readonly W[], heldOn: (signerId: string, day: LocalDate) => readonly StandingThen[]): ConcernGroup<W>[] {
  const groups = new Map<string, SignerConcern & { signerName: string; entries: W[] }>();
  for (const entry of work) {
    const concern = entry.signerId === null ? null : gravest(heldOn(entry.signerId, entry.workedOn));
    if (concern === null) continue;
    const key = [entry.signerId, concern.kind, concern.since, concern.boardName].join('|');
    const group = groups.get(key) ?? { ...concern, signerName: entry.signerName, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, minutes: group.entries.reduce((sum, { minutes }) => sum + minutes, 0) }));
}
