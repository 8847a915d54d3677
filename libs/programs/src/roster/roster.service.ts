import { Injectable } from '@nestjs/common';
import { VerificationService } from '@waymark/credentials';
import type { Verification } from '@waymark/credentials';
import { Organisation } from '@waymark/identity';
import { found, must } from '@waymark/kernel';
import { lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { RosterEntry } from './roster-entry.entity';
import type { AddToRosterInput } from './roster.input';
import { programOf, visibleTo } from './roster.policy';
import { cleanLabel, end } from './roster.rules';

interface Keep {
  readonly organisationId: string;
  readonly credential: { readonly id: string; readonly number: string };
  readonly label: string | null;
}

@Injectable()
export class RosterService {
  constructor(private readonly verification: VerificationService) {}

  async add(ctx: Ctx, input: AddToRosterInput): Promise<RosterEntry> {
    const organisationId = this.program(ctx, input.organisationId);
    const label = cleanLabel(input.label);
    return this.keep(ctx, { organisationId, label, credential: await this.lookUp(ctx, input.code) });
  }

  /** Keeps a certificate that was looked up. Twice, even at the same moment, is once: the entry that is there stays as it is. */
  async keep(ctx: Ctx, { organisationId, label, credential }: Keep): Promise<RosterEntry> {
    const place = { organisationId: this.program(ctx, organisationId), credentialId: credential.id };
    const row = { ...place, label, addedAt: ctx.now, addedBy: found(ctx.actor.id), endedAt: null, endedBy: null };
    const inserted = await ctx.tx.createQueryBuilder().insert().into(RosterEntry).values(row).orIgnore().returning(['id']).execute();
    const entry = await ctx.tx.findOneByOrFail(RosterEntry, { ...place, endedAt: IsNull() });
    if ((inserted.raw as unknown[]).length > 0) record(ctx, 'roster.added', entry, { after: { organisationId, number: credential.number, label } });
    return entry;
  }

  /** Programs that keep an eye on one of these certificates. Only for a board that decides about their holder. */
  async watching(ctx: Ctx, credentialIds: readonly string[]): Promise<Organisation[]> {
    const entries = await ctx.tx.findBy(RosterEntry, { credentialId: In([...credentialIds]), endedAt: IsNull() });
    return ctx.tx.find(Organisation, { where: { id: In(entries.map(({ organisationId }) => organisationId)) }, order: { name: 'ASC' } });
  }

  /** Ends the entry; the row and its history stay. */
  async remove(ctx: Ctx, id: string): Promise<RosterEntry> {
    const entry = await lockOne(ctx, RosterEntry, visibleTo(ctx.actor), id);
    Object.assign(entry, end(entry, found(ctx.actor.id), ctx.now));
    record(ctx, 'roster.removed', entry, { before: { endedAt: null }, after: { endedAt: ctx.now.toISOString() } });
    return ctx.tx.save(entry);
  }

  list(ctx: Ctx, organisationId: string | null | undefined, page: PageArgs): Promise<Connection<RosterEntry>> {
    const query = ctx.tx.createQueryBuilder(RosterEntry, 'entry').where({ organisationId: this.program(ctx, organisationId), endedAt: IsNull() });
    return paginate(query, page, { alias: 'entry', property: 'addedAt', direction: 'DESC' });
  }

  /** Entries of the actor's programs, running or ended. */
  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, RosterEntry>> {
    const rows = await ctx.tx.findBy(RosterEntry, { ...visibleTo(ctx.actor), id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** A program of somebody else is as good as none. */
  private program(ctx: Ctx, organisationId: string | null | undefined): string {
    return found(programOf(ctx.actor, organisationId));
  }

  /** What a certificate is worth now; unknown codes count against whoever asks. */
  check(ctx: Ctx, code: string): Promise<Verification> {
    return this.verification.byCode(ctx, code, found(ctx.actor.id));
  }

  private async lookUp(ctx: Ctx, code: string): Promise<Keep['credential']> {
    const { status, credential } = await this.check(ctx, code);
    must(status !== 'unchecked', 'ROSTER_NOT_CHECKED');
    must(credential !== null, 'ROSTER_CODE_UNKNOWN');
    return credential;
  }
}
