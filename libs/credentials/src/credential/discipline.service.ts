import { Injectable } from '@nestjs/common';
import { localDateAt } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { Raw } from 'typeorm';
import { normaliseCode } from '../document';
import type { CredentialEvent } from './credential-event.entity';
import { Credential } from './credential.entity';
import { CredentialService } from './credential.service';
import { mustBeTwo } from './proposed-change';
import { overturning } from './credential-status.rules';
import { shownDiscipline } from '../verification/public-record.rules';

export type Change = Pick<CredentialEvent, 'kind' | 'effectiveOn' | 'publicReason'> & Partial<Pick<CredentialEvent, 'publicUntil' | 'endsOn' | 'caseId' | 'proposedBy' | 'carriedFrom'>>;

export type Measure = Pick<CredentialEvent, 'kind'> & { readonly proposedBy: string; readonly publicReason: string; readonly publicUntil: LocalDate; readonly endsOn: LocalDate | null; readonly caseId: string };

/** What a case of discipline does to a certificate, and what it needs to know of one. */
@Injectable()
export class DisciplineService {
  constructor(private readonly credentials: CredentialService) {}

  /** The measure of a case of discipline, from today on: the public answer changes with this transaction. Whoever proposed it is another person than the actor. */
  async impose(ctx: Ctx, credentialId: string, measure: Measure): Promise<Credential> {
    const credential = await this.credentials.lockToChange(ctx, credentialId);
    mustBeTwo(ctx, measure);
    await this.credentials.append(ctx, credential, { ...measure, effectiveOn: localDateAt(ctx.now, credential.timeZone) });
    return credential;
  }

  /** An appeal set the measure aside. Nothing happens where it has ended already. */
  async overturn(ctx: Ctx, credentialId: string, { caseId, publicReason }: Pick<Measure, 'caseId' | 'publicReason'>): Promise<void> {
    const credential = await this.credentials.lockToChange(ctx, credentialId);
    const events = (await this.credentials.eventsOf(ctx, [credential.id])).get(credential.id) ?? [];
    const change = overturning(events, caseId, localDateAt(ctx.now, credential.timeZone));
    if (change) await this.credentials.write(ctx, credential, { ...change, publicReason, caseId }, this.credentials.standing(ctx, credential, events).status);
  }

  /** The certificate that has taken its place meanwhile, by a new name or a later decision; itself where none has. */
  async newest(ctx: Ctx, id: string): Promise<Credential> {
    const credential = await ctx.tx.findOneByOrFail(Credential, { id });
    const later = await ctx.tx.findOneBy(Credential, { supersedesId: id });
    return later ? this.newest(ctx, later.id) : credential;
  }

  /** Of these certificates, the last day on which discipline must still be shown; nothing where none must. */
  async shown(ctx: Ctx, credentials: readonly Credential[]): Promise<{ readonly until: LocalDate | null } | null> {
    const events = await this.credentials.eventsOf(ctx, credentials.map(({ id }) => id));
    const shown = credentials.flatMap(({ id, timeZone }) => shownDiscipline(events.get(id) ?? [], localDateAt(ctx.now, timeZone)) ?? []);
    const days = shown.map(({ until }) => until);
    return days.length === 0 ? null : { until: days.includes(null) ? null : (days.sort().at(-1) ?? null) };
  }

  /** The names that somebody's certificates carry. */
  async namesOf(ctx: Ctx, holderId: string): Promise<string[]> {
    return (await ctx.tx.find(Credential, { where: { holderId }, select: { holderName: true } })).map(({ holderName }) => holderName);
  }

  /** What a board issued under a number, or to a name, and its holder did not have erased; whoever asks has told which board they act for. */
  async ofBoard(ctx: Ctx, boardId: string, named: string): Promise<Credential[]> {
    const there = { boardId, id: Raw((id) => `not exists (select from credentials.erasure where credential_id = ${id})`) };
    const where = [{ ...there, number: named.toUpperCase() }, { ...there, code: normaliseCode(named) ?? '' }, { ...there, holderName: named }];
    return ctx.tx.find(Credential, { where, order: { issuedAt: 'DESC' }, take: 100 });
  }
}
