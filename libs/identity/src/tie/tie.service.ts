import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { Tie } from './tie.entity';
import { checkTie } from './tie.rules';
import type { TieDraft, TieKind } from './tie.rules';

const sharedOrganisation = `
  select 1 from identity.membership mine join identity.membership theirs on theirs.organisation_id = mine.organisation_id
  where mine.person_id = $1 and theirs.person_id = $2 and mine.ended_at is null and theirs.ended_at is null limit 1`;

/** Who must not judge whom. Told by those who know: a placement, or one of the two people. */
@Injectable()
export class TieService {
  /** Written by the use-case that makes the tie, or by one of the two. */
  async declare(ctx: Ctx, draft: TieDraft): Promise<Tie> {
    checkTie(draft);
    const { personId, otherId, kind, endsAt } = draft;
    const tie = await ctx.tx.save(Tie, { personId, otherId, kind, startedAt: ctx.now, endsAt });
    record(ctx, 'tie.declared', tie, { after: { personId, otherId, kind } });
    return tie;
  }

  /** The actor's own word about somebody of one of their organisations; said twice, it is one tie. */
  async declareOwn(ctx: Ctx, otherId: string, kind: TieKind): Promise<Tie> {
    const personId = found(ctx.actor.id);
    if (personId !== otherId) found((await ctx.tx.query<unknown[]>(sharedOrganisation, [personId, otherId]))[0] ?? null);
    const tie = { personId, otherId, kind, endsAt: null };
    return (await ctx.tx.findOneBy(Tie, { ...tie, endsAt: IsNull() })) ?? this.declare(ctx, tie);
  }

  /** Everybody whom the person must not judge now, but for themself. */
  async tiedTo(ctx: Ctx, personId: string): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }[]>(
      `select other_id as id from identity.tie where person_id = $1 and (ends_at is null or ends_at > $2)
       union select person_id from identity.tie where other_id = $1 and (ends_at is null or ends_at > $2)`,
      [personId, ctx.now],
    );
    return rows.map(({ id }) => id);
  }
}
