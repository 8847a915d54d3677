import { Injectable } from '@nestjs/common';
import { loadOne, paginate } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In } from 'typeorm';
import { HoursSignature } from '../signature/hours-signature.entity';
import { HoursEntry } from './hours-entry.entity';
import { ownedBy, visibleTo } from './hours-entry.policy';

/** Reads entries: the trainee's list, one entry with its versions. */
@Injectable()
export class HoursRecordService {
  list(ctx: Ctx, page: PageArgs): Promise<Connection<HoursEntry>> {
    const query = ctx.tx.createQueryBuilder(HoursEntry, 'entry').setFindOptions({ where: ownedBy(ctx.actor) });
    return paginate(query, page, { alias: 'entry', property: 'startsAt', direction: 'DESC' });
  }

  one(ctx: Ctx, id: string): Promise<HoursEntry> {
    return loadOne(ctx, HoursEntry, visibleTo(ctx.actor), id);
  }

  /** Every version of an entry that the actor may see, oldest first. */
  versions(ctx: Ctx, entry: HoursEntry): Promise<HoursEntry[]> {
    const where = visibleTo(ctx.actor).map((visible) => ({ ...visible, rootId: entry.rootId }));
    return ctx.tx.find(HoursEntry, { where, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async signaturesOf(ctx: Ctx, entryIds: readonly string[]): Promise<Map<string, HoursSignature>> {
    const rows = await ctx.tx.findBy(HoursSignature, { entryId: In([...entryIds]) });
    return new Map(rows.map((row) => [row.entryId, row]));
  }
}
