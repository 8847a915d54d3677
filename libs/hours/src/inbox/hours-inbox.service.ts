import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { displayName } from '@waymark/identity';
import { found, longDay } from '@waymark/kernel';
import { Inbox, Translator } from '@waymark/platform';
import type { Ctx, InboxItem } from '@waymark/platform';
import { HoursEntry } from '../entry/hours-entry.entity';
import { HoursState } from '../entry/hours-entry.rules';
import { SignerCaseView } from '../signer-case/signer-case-view.service';
import { HoursToSignService } from '../signature/hours-to-sign.service';
import type { HoursGroup } from '../signature/hours-to-sign.service';

const MOST_RETURNED = 20;

/** What waits for a trainee or a supervisor among the hours. */
@Injectable()
export class HoursInboxService implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly toSign: HoursToSignService,
    private readonly cases: SignerCaseView,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add(async (ctx) => [...(await this.returned(ctx)), ...(await this.signerCases(ctx)), ...(await this.toSign.groups(ctx)).map((group) => this.unsigned(ctx, group))]);
  }

  private async returned(ctx: Ctx): Promise<InboxItem[]> {
    const entries = await ctx.tx.find(HoursEntry, { where: { traineeId: found(ctx.actor.id), state: HoursState.RETURNED }, order: { returnedAt: 'ASC', id: 'ASC' }, take: MOST_RETURNED });
    return entries.map(({ id, workedOn, returnedAt, returnedReason }) => {
      const text = this.translator.text(ctx.actor.locale, 'inbox:hours-returned', { day: longDay(workedOn, ctx.actor.locale), reason: returnedReason ?? '' });
      return { id: `hours-returned ${id}`, text, path: `/hours/${id}`, since: found(returnedAt) };
    });
  }

  private async signerCases(ctx: Ctx): Promise<InboxItem[]> {
    return (await this.cases.waiting(ctx)).map(({ id, traineeId, signerName, movedAt }) => {
      const text = this.translator.text(ctx.actor.locale, traineeId === ctx.actor.id ? 'inbox:signer-case-own' : 'inbox:signer-case-site', { name: signerName });
      return { id: `signer-case ${id} ${movedAt.toISOString()}`, text, path: `/signer-cases/${id}`, since: movedAt };
    });
  }

  private unsigned(ctx: Ctx, { person, items }: HoursGroup): InboxItem {
    const since = Math.min(...items.map(({ entry }) => found(entry.sentAt).getTime()));
    const text = this.translator.text(ctx.actor.locale, items.length === 1 ? 'inbox:hours-to-sign-one' : 'inbox:hours-to-sign', { name: displayName(person), count: items.length });
    return { id: `hours-to-sign ${person.id}`, text, path: '/to-sign', since: new Date(since) };
  }
}
