import { Injectable } from '@nestjs/common';
import type { Actor, Locale, Role } from '@waymark/kernel';
import { anyOf, poolOf, together } from '@waymark/platform';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';

interface Row {
  id: string;
  locale: Locale;
  memberships: { organisationId: string; role: Role }[];
}

const person = `
  select p.id, p.locale, coalesce((select json_agg(json_build_object('organisationId', m.organisation_id, 'role', m.role)) from identity.membership m where m.person_id = p.id and m.ended_at is null), '[]') as memberships
    from identity.person p`;

const byPerson = `${person} where p.id = $1`;
// Named, so that PostgreSQL plans it once a connection: it runs on each request of somebody who is signed in. The limit has each session
// lead to its person by the index, where a join reads all people while they are few thousands.
const bySessions = {
  name: 'actors-by-session',
  text: `select s.sid, who.*, s.seen_at < now() - interval '1 hour' as "isLongUnseen"
    from identity.session s cross join lateral (${person} where p.id = s.person_id limit 1) who where s.sid = ${anyOf('text')} and s.expire > now()`,
};

interface SessionRow extends Row {
  sid: string;
  isLongUnseen: boolean;
}

/** Reads who somebody is on each request: a role or a session that ended a second ago is gone. */
@Injectable()
export class ActorLoader {
  constructor(private readonly dataSource: DataSource) {}

  async load(personId: string, manager: EntityManager = this.dataSource.manager): Promise<Actor | null> {
    const rows = await manager.query<Row[]>(byPerson, [personId]);
    return rows[0] ?? null;
  }

  /** Whose session it is. That it is in use is noted at most once an hour, so that reading mostly writes nothing. */
  readonly bySession = together((sids: readonly string[]) => this.bySessions(sids));

  private async bySessions(sids: readonly string[]): Promise<Map<string, Actor>> {
    const pool = poolOf(this.dataSource);
    const { rows } = await pool.query<SessionRow>({ ...bySessions, values: [sids] });
    const unseen = rows.filter(({ isLongUnseen }) => isLongUnseen).map(({ sid }) => sid);
    if (unseen.length > 0) await pool.query('update identity.session set seen_at = now() where sid = any($1)', [unseen]);
    return new Map(rows.map(({ sid, id, locale, memberships }) => [sid, { id, locale, memberships }]));
  }
}
