import { Injectable } from '@nestjs/common';
import { Consent, ConsentService, Credential, DisclosureService, SharePages, ViewDevice } from '@waymark/credentials';
import type { Disclosed } from '@waymark/credentials';
import { Organisation } from '@waymark/identity';
import { found, must } from '@waymark/kernel';
import { authorize, lockOne } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { RosterEntry } from '../roster/roster-entry.entity';
import { programsOf, visibleTo } from '../roster/roster.policy';
import type { LetProgramReadInput } from './shared-detail.input';

const live = `select entry.id, true as "isShared" from programs.roster_entry entry
  join credentials.consent consent on consent.organisation_id = entry.organisation_id and consent.credential_id = entry.credential_id and consent.withdrawn_at is null and consent.ends_at > $3
  where entry.id = any($1) and entry.organisation_id = any($2) and entry.ended_at is null`;

/** What a holder lets the staff of a program read beyond what their certificate certifies. */
@Injectable()
export class SharedDetailService {
  constructor(
    private readonly consents: ConsentService,
    private readonly disclosures: DisclosureService,
    private readonly words: SharePages,
  ) {}

  /** For the holder of the watched certificate alone. */
  async give(ctx: Ctx, { watchId, ...terms }: LetProgramReadInput): Promise<Consent> {
    const entry = await lockOne(ctx, RosterEntry, {}, watchId);
    const { holderId } = await ctx.tx.findOneByOrFail(Credential, { id: entry.credentialId });
    authorize(holderId === ctx.actor.id, 'NOT_FOUND');
    must(entry.endedAt === null, 'WATCH_ENDED');
    const { organisationId, credentialId } = entry;
    const { name } = await ctx.tx.findOneByOrFail(Organisation, { id: organisationId });
    return this.consents.giveToProgram(ctx, { ...terms, purposeWords: terms.purposeWords ?? null, recipient: name, organisationId, credentialId });
  }

  /** Only what a live consent names, each time with its notice and a row that the holder reads. */
  async read(ctx: Ctx, entryId: string): Promise<Disclosed & { readonly notice: string }> {
    const entry = await lockOne(ctx, RosterEntry, visibleTo(ctx.actor), entryId);
    const notice = this.words.notice(ctx.actor.locale);
    const { organisationId, credentialId } = entry;
    const reader = { viewerId: found(ctx.actor.id), device: ViewDevice.OTHER, notice };
    const disclosed = entry.endedAt === null ? await this.disclosures.toProgram(ctx, { organisationId, credentialId }, reader) : null;
    must(disclosed !== null, 'ROSTER_DETAIL_NOT_SHARED');
    return { ...disclosed, notice };
  }

  /** Entries of the actor's programs whose holder shows something now. */
  async sharedAmong(ctx: Ctx, entryIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await ctx.tx.query<{ id: string; isShared: boolean }[]>(live, [entryIds, programsOf(ctx.actor), ctx.now]);
    return new Map(rows.map(({ id, isShared }) => [id, isShared]));
  }
}
