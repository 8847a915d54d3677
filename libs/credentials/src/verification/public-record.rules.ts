import type { LocalDate } from '@waymark/kernel';
import { CredentialEventKind } from '../credential/credential-status.rules';
import type { CredentialEventState } from '../credential/credential-status.rules';

const { SUPERSEDED, SUSPENDED, REVOKED, CONDITIONS_SET, CONDITIONS_LIFTED, REINSTATED, OVERTURNED } = CredentialEventKind;
const conditions: readonly CredentialEventKind[] = [CONDITIONS_SET, CONDITIONS_LIFTED];

/** A measure and what set it aside on appeal: to the public neither ever was. */
function overturned(events: readonly CredentialEventState[]): Set<string> {
  const measures = events.filter(({ kind, caseId }) => caseId && (kind === OVERTURNED || kind === CONDITIONS_LIFTED));
  return new Set(measures.map(({ caseId }) => String(caseId)));
}

/** What ended a measure is public as long as the measure was. */
function lastDayOf(event: CredentialEventState, before: readonly CredentialEventState[]): LocalDate | null {
  const ended = { [REINSTATED]: SUSPENDED, [CONDITIONS_LIFTED]: CONDITIONS_SET }[String(event.kind)];
  const measure = ended ? before.findLast(({ kind }) => kind === ended) : event;
  return measure?.publicUntil ?? null;
}

function isInForce(event: CredentialEventState, events: readonly CredentialEventState[], today: LocalDate): boolean {
  if (event.kind === CONDITIONS_SET) return events.findLast(({ kind }) => conditions.includes(kind)) === event && !(event.endsOn && today > event.endsOn);
  return (event.kind === SUSPENDED || event.kind === REVOKED) && events.findLast(({ kind }) => !conditions.includes(kind)) === event;
}

/** Why a certificate was replaced may say who its holder was, or is now. */
export const unnamedEvents = (events: readonly CredentialEventState[]): CredentialEventState[] =>
  events.map((event) => (event.kind === SUPERSEDED ? { ...event, publicReason: null } : event));

/**
 * What everybody may read of a credential's life on that day. Discipline that is over is there for the time that the board set, and then no longer.
 * A measure that is in force stays: that a certificate does not count may not be forgotten. After its time the words of a suspension or revocation go,
 * while those of conditions are the conditions.
 */
export function publicEvents(events: readonly CredentialEventState[], today: LocalDate): CredentialEventState[] {
  const gone = overturned(events);
  return events.flatMap((event, index) => {
    if (event.caseId && gone.has(event.caseId)) return [];
    const until = lastDayOf(event, events.slice(0, index));
    if (until === null || today <= until) return [event];
    if (!isInForce(event, events, today)) return [];
    return [event.kind === CONDITIONS_SET ? event : { ...event, publicReason: null }];
  });
}

const measures: readonly CredentialEventKind[] = [SUSPENDED, REVOKED, CONDITIONS_SET];
const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** Nothing where nobody knows the day yet: of a suspension, of conditions until they are lifted, of a revocation without a time. */
function shownUntil({ kind, publicUntil = null, endsOn = null }: CredentialEventState, isNow: boolean): LocalDate | null {
  if (!isNow || kind === REVOKED) return publicUntil;
  return kind === SUSPENDED || endsOn === null ? null : laterOf(endsOn, publicUntil ?? endsOn);
}

/**
 * Discipline that everybody must still be able to read on that day, and its last such day: within the time that its board set, or in force. A revocation
 * whose time is over says nothing more than that the certificate does not count; of what is over and had no time set nobody said how long.
 */
export function shownDiscipline(events: readonly CredentialEventState[], today: LocalDate): { readonly until: LocalDate | null } | null {
  const gone = overturned(events);
  const days = events.flatMap((event) => {
    if (!measures.includes(event.kind) || gone.has(String(event.caseId))) return [];
    const isNow = isInForce(event, events, today) && (event.kind !== REVOKED || !event.publicUntil);
    const isTimed = Boolean(event.publicUntil && today <= event.publicUntil);
    return isNow || isTimed ? [shownUntil(event, isNow)] : [];
  });
  return days.length === 0 ? null : { until: days.reduce((a, b) => (a === null || b === null ? null : laterOf(a, b))) };
}
