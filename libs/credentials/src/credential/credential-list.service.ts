import { Injectable } from '@nestjs/common';
import { addDays, csv, localDateAt } from '@waymark/kernel';
import type { Cell } from '@waymark/kernel';
import { paginate } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { searchOf } from './credential-filter.rules';
import type { CredentialFilter, CredentialSearch } from './credential-filter.rules';
import { CredentialEventKind } from './credential-status.rules';
import { Credential } from './credential.entity';
import { boardsOf } from './credential.policy';
import { CredentialService } from './credential.service';

type CredentialQuery = SelectQueryBuilder<Credential>;

// No code: it is a key, and a file goes from hand to hand.
const head = ['number', 'name', 'title', 'valid_until', 'standing', 'since'];
const rowsAtOnce = 1000;

const today = 'cast(cast(:now as timestamptz) at time zone credential.timeZone as date)';
const daysLeft = `credential.validUntil - ${today}`;
const lastMove = `(select event.kind from credentials.credential_event event where event.credential_id = credential.id and event.kind not in ('CONDITIONS_SET', 'CONDITIONS_LIFTED') order by event.id desc limit 1)`;
const everConditional = `credential.id in (select event.credential_id from credentials.credential_event event where event.kind = 'CONDITIONS_SET')`;
const inForce = `(select event.kind = 'CONDITIONS_SET' and coalesce(event.ends_on >= ${today}, true) from credentials.credential_event event
  where event.credential_id = credential.id and event.kind in ('CONDITIONS_SET', 'CONDITIONS_LIFTED') order by event.id desc limit 1)`;
const everMoved = `credential.id in (select event.credential_id from credentials.credential_event event where event.kind <> 'ISSUED' and event.kind in (:...moves))`;

// The planner takes a comparison that it cannot judge for one that hardly any row passes, and would sort the whole period for a page of it.
const holds = (condition: string): string => `coalesce(${condition}, false)`;

// Today is told by the zone of each row, but no zone is more than a day away from UTC: the index finds those days, the zone decides.
function whereDays(query: CredentialQuery, now: Date, { least, most }: CredentialSearch): void {
  const day = localDateAt(now, 'UTC');
  if (Number.isFinite(least)) query.andWhere(`credential.validUntil >= :from and ${holds(`${daysLeft} >= :least`)}`, { now, least, from: addDays(day, least - 1) });
  if (Number.isFinite(most)) query.andWhere(`credential.validUntil <= :to and ${holds(`${daysLeft} <= :most`)}`, { now, most, to: addDays(day, most + 1) });
}

// Few are suspended, revoked or replaced: those are found from their moves, not by a walk through all.
function whereMoves(query: CredentialQuery, { moves }: CredentialSearch): void {
  if (!moves) return;
  query.andWhere(holds(`${lastMove} in (:...moves)`), { moves });
  if (!moves.includes(CredentialEventKind.ISSUED)) query.andWhere(everMoved);
}

// Few were ever set conditions: they are found from those.
function whereConditions(query: CredentialQuery, now: Date, { isConditional }: CredentialSearch): void {
  if (isConditional === null) return;
  query.andWhere(isConditional ? holds(inForce) : `not ${holds(inForce)}`, { now });
  if (isConditional) query.andWhere(everConditional);
}

/** The certificates of a board as a list and as a file, by the same filter. */
@Injectable()
export class CredentialListService {
  constructor(private readonly credentials: CredentialService) {}

  ofBoard(ctx: Ctx, filter: CredentialFilter, page: PageArgs): Promise<Connection<Credential>> {
    const search = searchOf(filter);
    const query = ctx.tx.createQueryBuilder(Credential, 'credential').where({ boardId: In(boardsOf(ctx.actor)) });
    whereDays(query, ctx.now, search);
    whereMoves(query, search);
    whereConditions(query, ctx.now, search);
    return paginate(query, page, { alias: 'credential', property: search.byEnd ? 'validUntil' : 'issuedAt', direction: search.byEnd ?? 'DESC' });
  }

  async csv(ctx: Ctx, filter: CredentialFilter): Promise<string> {
    const rows: Cell[][] = [head];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Connection<Credential> = await this.ofBoard(ctx, filter, { first: rowsAtOnce, after });
      rows.push(...(await this.lines(ctx, nodes)));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return csv(rows);
  }

  private async lines(ctx: Ctx, credentials: readonly Credential[]): Promise<Cell[][]> {
    const events = await this.credentials.eventsOf(ctx, credentials.map(({ id }) => id));
    return credentials.map((credential) => {
      const { status, since } = this.credentials.standing(ctx, credential, events.get(credential.id) ?? []);
      return [credential.number, credential.holderName, credential.title, credential.validUntil, status.toLowerCase(), since];
    });
  }
}
