import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { enqueue } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { CredentialEvent } from '../credential/credential-event.entity';
import type { Credential } from '../credential/credential.entity';
import { listSize } from '../status/bitstring';
import { StatusList } from '../status/status-list.entity';
import { PUBLISH_JOB } from '../status/publish-job';

// At half a list twelve misses in a row come once in 4,000 badges; then the next list is begun.
const mostDraws = 12;

/** Sets a badge aside with the event that makes a certificate valid, in its transaction: an identifier, and a random entry of a status list. */
@Injectable()
export class BadgeReserve {
  async reserve(ctx: Ctx, credential: Pick<Credential, 'id' | 'boardId'>, event: Pick<CredentialEvent, 'id'>): Promise<void> {
    const list = (await this.newest(ctx, credential.boardId)) ?? (await this.begin(ctx, credential.boardId, 1));
    if (await this.draw(ctx, { credential, event, list })) return;
    const next = await this.begin(ctx, credential.boardId, list.ordinal + 1);
    if (!(await this.draw(ctx, { credential, event, list: next }))) throw new Error(`Status list ${next.id} has no free entry`);
  }

  private newest(ctx: Ctx, boardId: string): Promise<StatusList | null> {
    return ctx.tx.findOne(StatusList, { where: { boardId }, order: { ordinal: 'DESC' } });
  }

  // Of two that begin the same list at once, the second takes that of the first.
  private async begin(ctx: Ctx, boardId: string, ordinal: number): Promise<StatusList> {
    await ctx.tx.createQueryBuilder().insert().into(StatusList).values({ boardId, ordinal, madeAt: ctx.now }).orIgnore().execute();
    const list = await ctx.tx.findOneByOrFail(StatusList, { boardId, ordinal });
    await enqueue(ctx, PUBLISH_JOB, { listId: list.id }, { key: `publish:${list.id}` });
    return list;
  }

  private async draw(ctx: Ctx, { credential, event, list }: { credential: Pick<Credential, 'id'>; event: Pick<CredentialEvent, 'id'>; list: StatusList }): Promise<boolean> {
    for (let drawn = 0; drawn < mostDraws; drawn += 1) {
      const rows = await ctx.tx.query<unknown[]>(
        `insert into credentials.badge (credential_id, ordinal, event_id, subject_id, list_id, status_index, made_at)
         values ($1, (select count(*) + 1 from credentials.badge where credential_id = $1), $2, $3, $4, $5, $6)
         on conflict (list_id, status_index) do nothing returning id`,
        [credential.id, event.id, randomUUID(), list.id, randomInt(listSize), ctx.now],
      );
      if (rows.length > 0) return true;
    }
    return false;
  }
}
