import { Injectable } from '@nestjs/common';
import { Placement } from '@waymark/hours';
import { displayName } from '@waymark/identity';
import { DomainError, found, localDateAt } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { lockName, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { ReminderSharing } from './reminder.entity';
import type { ShareRemindersInput } from './reminder.input';
import type { ReminderSupervisorType } from './reminder.type';

export interface Mailbox {
  readonly email: string;
  readonly locale: Locale;
}

const isRunning = ({ endsOn, organisation }: Placement, now: Date): boolean => endsOn === null || endsOn >= localDateAt(now, organisation.timeZone);

function supervisorOf({ supervisor, supervisorName, supervisorEmail, supervisorLocale }: Placement): (Mailbox & { name: string }) | null {
  if (supervisor) return { name: displayName(supervisor), email: supervisor.email, locale: supervisor.locale };
  return supervisorEmail === null ? null : { name: supervisorName ?? supervisorEmail, email: supervisorEmail, locale: supervisorLocale ?? 'en' };
}

/** Who beside the holder hears that a certificate ends: nobody, unless the holder names them. */
@Injectable()
export class ReminderSharingService {
  async mine(ctx: Ctx): Promise<ReminderSupervisorType[]> {
    const holderId = found(ctx.actor.id);
    const shared = await this.placements(ctx, holderId);
    return (await this.running(ctx, holderId)).flatMap((placement) => {
      const supervisor = supervisorOf(placement);
      return supervisor ? [{ id: placement.id, name: supervisor.name, place: placement.organisation.name, isReminded: shared.includes(placement.id) }] : [];
    });
  }

  async share(ctx: Ctx, { placementId, isShared }: ShareRemindersInput): Promise<ReminderSupervisorType[]> {
    const holderId = found(ctx.actor.id);
    if (!(await this.running(ctx, holderId)).some(({ id }) => id === placementId)) throw new DomainError('REMINDER_SUPERVISOR_UNKNOWN');
    await lockName(ctx, `reminder sharing ${placementId}`);
    const current = await ctx.tx.findOneBy(ReminderSharing, { placementId, endedAt: IsNull() });
    if (isShared && !current) record(ctx, 'reminder.shared', await ctx.tx.save(ReminderSharing, { holderId, placementId, sharedAt: ctx.now, endedAt: null }), { after: { placementId } });
    if (!isShared && current) {
      await ctx.tx.update(ReminderSharing, { id: current.id }, { endedAt: ctx.now });
      record(ctx, 'reminder.sharing-ended', current, { after: { placementId } });
    }
    return this.mine(ctx);
  }

  /** The mailboxes that a holder allowed, each once; a placement that is over tells nobody any more. */
  async mailboxes(ctx: Ctx, holderId: string): Promise<Mailbox[]> {
    const shared = await this.placements(ctx, holderId);
    if (shared.length === 0) return [];
    const supervisors = (await this.running(ctx, holderId)).filter(({ id }) => shared.includes(id)).flatMap((placement) => supervisorOf(placement) ?? []);
    return [...new Map(supervisors.map(({ email, locale }) => [email, { email, locale }])).values()];
  }

  private async placements(ctx: Ctx, holderId: string): Promise<string[]> {
    return (await ctx.tx.findBy(ReminderSharing, { holderId, endedAt: IsNull() })).map(({ placementId }) => placementId);
  }

  private async running(ctx: Ctx, traineeId: string): Promise<Placement[]> {
    const placements = await ctx.tx.find(Placement, { where: { traineeId }, relations: { organisation: true, supervisor: true }, order: { startsOn: 'DESC', id: 'ASC' } });
    return placements.filter((placement) => isRunning(placement, ctx.now));
  }
}
