/** What a person may act as. A role is always held in one organisation, through a membership. */
export enum Role {
  TRAINEE = 'TRAINEE',
  TRAINER = 'TRAINER',
  SUPERVISOR = 'SUPERVISOR',
  REVIEWER = 'REVIEWER',
  PROGRAM_STAFF = 'PROGRAM_STAFF',
  ORG_ADMIN = 'ORG_ADMIN',
  PLATFORM_ADMIN = 'PLATFORM_ADMIN',
}

export type Locale = 'en' | 'es';

export interface ActorMembership {
  readonly organisationId: string;
  readonly role: Role;
}

/** Who is asking. `id` is null for a stranger; memberships are read from the database on each request. */
export interface Actor {
  readonly id: string | null;
  readonly locale: Locale;
  readonly memberships: readonly ActorMembership[];
  /** Somebody without an account who opened a link and proved, by a code, the mailbox it was sent to. They have no `id`, and so nothing but what asks for a mailbox. */
  readonly mailbox?: string;
  /** What the key may do by which software asks in their name: nothing but operations that name one of these. Left out for people. */
  readonly scopes?: readonly string[];
}

export const stranger = (locale: Locale = 'en'): Actor => ({ id: null, locale, memberships: [] });

/** The id that no row carries, because ids are random: a filter for a stranger matches nothing, where an empty one would match everything. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Does the actor hold the role, in this organisation or (without one) in any? */
export function holds(actor: Actor, role: Role, organisationId?: string): boolean {
  return actor.memberships.some(
    (membership) => membership.role === role && (organisationId === undefined || membership.organisationId === organisationId),
  );
}

/** Where the actor holds one of the roles, each organisation once. */
export function organisationsWhere(actor: Actor, ...roles: readonly Role[]): string[] {
  return [...new Set(actor.memberships.filter(({ role }) => roles.includes(role)).map(({ organisationId }) => organisationId))];
}
