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

const columns = `p.id, p.locale,
  coalesce(json_agg(json_build_object('organisationId', m.organisation_id, 'role', m.role)) filter (where m.id is not null), '[]') as memberships`;
const roles = 'left join identity.membership m on m.person_id = p.id and m.ended_at is null';

const byPerson = `select ${columns} from identity.person p ${roles} where p.id = $1 group by p.id`;
// Named, so that PostgreSQL plans it once a connection: it runs on each request of somebody who is signed in.
const bySessions = {
  name: 'actors-by-session',
  text: `select s.sid, ${columns}, s.seen_at < now() - interval '1 hour' as "isLongUnseen"
    from identity.session s join identity.person p on p.id = s.person_id ${roles} where s.sid = ${anyOf('text')} and s.expire > now() group by p.id, s.sid`,
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
