import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import { found, NOBODY } from '@waymark/kernel';
import { APP_CONFIG, lockOne, Mailer, overlapIs, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { HoursEntry } from '../entry/hours-entry.entity';
import { HoursState } from '../entry/hours-entry.rules';
import { HoursSignature, UndoneSignature } from './hours-signature.entity';
import { checkUndo } from './hours-signature.rules';

/** Takes a signature back within a day. The entry waits again, and the signature is kept among those taken back. */
@Injectable()
export class UndoService {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  async undo(ctx: Ctx, entryIds: readonly string[]): Promise<HoursEntry[]> {
    const undone: HoursEntry[] = [];
    // One order for everybody, as in signing.
    for (const id of [...new Set(entryIds)].sort()) undone.push(await this.undoOne(ctx, id));
    await this.tellTrainees(ctx, undone);
    return undone;
  }

  private async undoOne(ctx: Ctx, id: string): Promise<HoursEntry> {
    const entry = await lockOne(ctx, HoursEntry, {}, id);
    const { actor, now } = ctx;
    const mine = actor.id === null ? { signerEmail: found(actor.mailbox ?? null) } : { signerId: actor.id ?? NOBODY };
    const signature = found(await ctx.tx.findOneBy(HoursSignature, { entryId: id, ...mine }));
    checkUndo(signature, await ctx.tx.existsBy(HoursEntry, { supersedesId: id }), now);
    const { entry: _, ...row } = signature;
    await ctx.tx.insert(UndoneSignature, { ...row, undoneAt: now });
    await ctx.tx.delete(HoursSignature, { id: signature.id });
    await ctx.tx.update(HoursEntry, { id }, { state: HoursState.SENT });
    // What it corrected counts again, where its time is still free.
    if (entry.supersedesId) await ctx.tx.update(HoursEntry, { id: entry.supersedesId }, { supersededAt: null }).catch(overlapIs('HOURS_OVERLAP'));
    record(ctx, 'hours.undone', entry, { before: { signatureId: signature.id, signerName: signature.signerName, signedAt: signature.signedAt.toISOString() } });
    return Object.assign(entry, { state: HoursState.SENT });
  }

  private async tellTrainees(ctx: Ctx, undone: readonly HoursEntry[]): Promise<void> {
    const people = await this.people.byIds(ctx, undone.map(({ traineeId }) => traineeId));
    for (const { email, locale } of people.values()) await this.mailer.send(ctx, { to: email, locale, template: 'hours-undone', params: { link: `${this.config.publicUrl}/hours` } });
  }
}
