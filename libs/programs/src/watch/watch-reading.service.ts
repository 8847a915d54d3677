import { Injectable } from '@nestjs/common';
import { NOBODY } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { WatchQuestion } from './watch-question.entity';
import type { WatchPurpose } from './watch.rules';

export interface HolderWatch {
  readonly id: string;
  readonly credentialId: string;
  readonly organisation: string;
  readonly since: Date;
  readonly purpose: WatchPurpose | null;
}

const watching = `select entry.id, entry.credential_id as "credentialId", organisation.name as organisation, entry.added_at as since, watch.purpose
  from programs.roster_entry entry join credentials.credential credential on credential.id = entry.credential_id
  join identity.organisation organisation on organisation.id = entry.organisation_id left join programs.watch watch on watch.organisation_id = entry.organisation_id
  where entry.credential_id = any($1) and credential.holder_id = $2 and entry.ended_at is null order by entry.added_at, entry.id`;

/** What a holder sees of those who watch: which program, since when, for what. */
@Injectable()
export class WatchReadingService {
  /** For the holder alone; of the certificates of others nothing. */
  async ofHolder(ctx: Ctx, credentialIds: readonly string[]): Promise<Map<string, HolderWatch[]>> {
    const rows = await ctx.tx.query<HolderWatch[]>(watching, [credentialIds, ctx.actor.id ?? NOBODY]);
    const grouped = new Map<string, HolderWatch[]>(credentialIds.map((id) => [id, []]));
    for (const row of rows) grouped.get(row.credentialId)?.push(row);
    return grouped;
  }

  /** The number of the certificate of each entry. */
  async numbers(ctx: Ctx, entryIds: readonly string[]): Promise<Map<string, string>> {
    const numbers = `select entry.id, credential.number from programs.roster_entry entry join credentials.credential credential on credential.id = entry.credential_id where entry.id = any($1)`;
    const rows = await ctx.tx.query<{ id: string; number: string }[]>(numbers, [entryIds]);
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** The newest question about each watch. */
  async questions(ctx: Ctx, entryIds: readonly string[]): Promise<Map<string, WatchQuestion>> {
    const rows = await ctx.tx.find(WatchQuestion, { where: { entryId: In([...entryIds]), holderId: ctx.actor.id ?? NOBODY }, order: { askedAt: 'ASC', id: 'ASC' } });
    return new Map(rows.map((row) => [row.entryId, row]));
  }
}
