import type { Locale } from '@waymark/kernel';
import { Role } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { WatchDelivery } from './watch.rules';

export interface Listener {
  readonly email: string;
  readonly locale: Locale;
  readonly organisation: string;
}

const members = `select person.email, person.locale, organisation.name as organisation
  from identity.membership member join identity.person person on person.id = member.person_id join identity.organisation organisation on organisation.id = member.organisation_id`;

/** Who is told: people who chose it and still work there. Whoever left hears nothing more. */
export function listenersOf(ctx: Ctx, organisationId: string, delivery: readonly WatchDelivery[]): Promise<Listener[]> {
  const chose = `${members} join programs.watch_listener listener using (organisation_id, person_id)
    where member.organisation_id = $1 and member.role = $2 and member.ended_at is null and listener.delivery = any($3) order by person.email`;
  return ctx.tx.query(chose, [organisationId, Role.PROGRAM_STAFF, delivery]);
}

/** Everybody who holds the role there. */
export function membersOf(ctx: Ctx, organisationId: string, role: Role): Promise<Listener[]> {
  return ctx.tx.query(`${members} where member.organisation_id = $1 and member.role = $2 and member.ended_at is null order by person.email`, [organisationId, role]);
}
