import { Injectable } from '@nestjs/common';
import type { Actor, Locale, Role } from '@waymark/kernel';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';

interface Row {
  id: string;
  locale: Locale;
  memberships: { organisationId: string; role: Role }[];
}

/** Reads who somebody is on each request: a role that ended a second ago is gone. */
@Injectable()
export class ActorLoader {
  constructor(private readonly dataSource: DataSource) {}

  /** With the session that asks, which is noted as in use, at most once an hour: no second trip, and mostly no write. */
  async load(personId: string, sid: string | null = null, manager: EntityManager = this.dataSource.manager): Promise<Actor | null> {
    const rows = await manager.query<Row[]>(
      `with used as (update identity.session set seen_at = now() where sid = $2 and seen_at < now() - interval '1 hour')
       select p.id, p.locale,
              coalesce(json_agg(json_build_object('organisationId', m.organisation_id, 'role', m.role)) filter (where m.id is not null), '[]') as memberships
         from identity.person p
         left join identity.membership m on m.person_id = p.id and m.ended_at is null
        where p.id = $1 group by p.id`,
      [personId, sid],
    );
    return rows[0] ?? null;
  }
}
