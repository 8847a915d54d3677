import { Injectable } from '@nestjs/common';
import { TieService } from '@waymark/identity';
import { found, holds, must, Role } from '@waymark/kernel';
import { authorize, loadOne, lockName, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull, MoreThan } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { unmet } from '../calibration/calibration.service';
import { RolePlay } from '../role-play.entity';
import { SlotMails } from './slot-mails.service';
import { Slot } from './slot.entity';
import { visibleTo } from './slot.policy';
import { checkAhead, isBookable, timesOf } from './slot.rules';
import type { Offer, SlotMode } from './slot.rules';

/** The trainer still trains for the provider, and has met each benchmark of the rubric. */
const isQualified = `
  exists (select 1 from identity.membership m where m.person_id = slot.trainer_id and m.organisation_id = slot.organisation_id and m.role = 'TRAINER' and m.ended_at is null)
  and not exists (select 1 from ${unmet('slot.trainer_id')} and rubric.id = :rubricId)`;

type SlotOffer = Offer & { readonly organisationId: string; readonly mode: SlotMode };

/** Times that trainers offer, and trainees who book them for what they asked to play. */
@Injectable()
export class SlotService {
  constructor(
    private readonly ties: TieService,
    private readonly mails: SlotMails,
  ) {}

  /** What the actor offers from now on. */
  mine(ctx: Ctx, page: PageArgs): Promise<Connection<Slot>> {
    const query = ctx.tx.createQueryBuilder(Slot, 'slot').where({ trainerId: found(ctx.actor.id), withdrawnAt: IsNull(), endsAt: MoreThan(ctx.now) });
    return paginate(query, page, { alias: 'slot', property: 'startsAt', direction: 'ASC' });
  }

  /** What the actor may book for one of their role-plays. */
  async free(ctx: Ctx, rolePlayId: string, page: PageArgs): Promise<Connection<Slot>> {
    const play = await loadOne(ctx, RolePlay, { traineeId: found(ctx.actor.id) }, rolePlayId);
    const query = (await this.fit(ctx, play)).andWhere('slot.rolePlayId is null and slot.startsAt > :now', { now: ctx.now });
    return paginate(query, page, { alias: 'slot', property: 'startsAt', direction: 'ASC' });
  }

  /** The time that is booked for each of the role-plays and is not over. */
  async booked(ctx: Ctx, rolePlayIds: readonly string[]): Promise<Map<string, Slot>> {
    const rows = await ctx.tx.findBy(Slot, { rolePlayId: In([...rolePlayIds]), withdrawnAt: IsNull(), endsAt: MoreThan(ctx.now) });
    return new Map(rows.map((row) => [found(row.rolePlayId), row]));
  }

  async offer(ctx: Ctx, { organisationId, startsAt, minutes, count, mode, place }: SlotOffer): Promise<Slot[]> {
    authorize(holds(ctx.actor, Role.TRAINER, organisationId));
    const trainerId = found(ctx.actor.id);
    const times = timesOf({ startsAt, minutes, count, place }, ctx.now);
    await this.checkDay(ctx, trainerId, { startsAt, endsAt: found(times.at(-1)).endsAt });
    const slots = await ctx.tx.save(Slot, times.map((time) => ({ ...time, organisationId, trainerId, mode, place, traineeId: null, rolePlayId: null, withdrawnAt: null })));
    for (const slot of slots) record(ctx, 'slot.offered', slot, { after: { startsAt: slot.startsAt, endsAt: slot.endsAt, mode } });
    return slots;
  }

  /** One time for one role-play; the slot says how it is played. */
  async book(ctx: Ctx, id: string, rolePlayId: string): Promise<Slot> {
    const traineeId = found(ctx.actor.id);
    const play = await lockOne(ctx, RolePlay, { traineeId, setAsideAt: IsNull() }, rolePlayId);
    must(isBookable(play), 'SLOT_ROLE_PLAY_UNFIT');
    const slot = found(await (await this.fit(ctx, play)).andWhere('slot.id::text = :id', { id }).setLock('pessimistic_write').getOne());
    checkAhead(slot, ctx.now);
    must(slot.rolePlayId === null, 'SLOT_TAKEN');
    must(!(await this.booked(ctx, [play.id])).has(play.id), 'ROLE_PLAY_BOOKED');
    await this.checkDay(ctx, traineeId, slot);
    // A time that passed without the role-play being played lets go of it.
    await ctx.tx.update(Slot, { rolePlayId: play.id, withdrawnAt: IsNull() }, { withdrawnAt: ctx.now });
    if (play.mode !== slot.mode) await ctx.tx.update(RolePlay, { id: play.id }, { mode: slot.mode, version: play.version + 1 });
    Object.assign(slot, { traineeId, rolePlayId });
    record(ctx, 'slot.booked', slot, { after: { traineeId, rolePlayId } });
    await this.mails.booked(ctx, slot);
    return ctx.tx.save(Slot, slot);
  }

  /** The trainee leaves it to others; the trainer takes it back altogether. The role-play waits in the queue again. */
  async giveBack(ctx: Ctx, id: string): Promise<Slot> {
    const slot = await lockOne(ctx, Slot, visibleTo(ctx.actor), id);
    checkAhead(slot, ctx.now);
    const before = { traineeId: slot.traineeId, rolePlayId: slot.rolePlayId };
    if (slot.trainerId === ctx.actor.id) {
      if (slot.traineeId) await this.mails.withdrawn(ctx, slot);
      record(ctx, 'slot.withdrawn', slot, { before });
      return ctx.tx.save(Slot, Object.assign(slot, { withdrawnAt: ctx.now }));
    }
    await this.mails.freed(ctx, slot);
    record(ctx, 'slot.freed', slot, { before });
    return ctx.tx.save(Slot, Object.assign(slot, { traineeId: null, rolePlayId: null }));
  }

  /** Slots of the provider whose trainer may judge this role-play: neither the trainee nor tied to them, and qualified. */
  private async fit(ctx: Ctx, { organisationId, traineeId, rubricId }: RolePlay): Promise<SelectQueryBuilder<Slot>> {
    const closed = [traineeId, ...(await this.ties.tiedTo(ctx, traineeId))];
    return ctx.tx.createQueryBuilder(Slot, 'slot').where({ organisationId, withdrawnAt: IsNull() }).andWhere('slot.trainerId <> all(:closed)', { closed }).andWhere(isQualified, { rubricId });
  }

  /** Nobody is in two places at once, as a trainer or as a trainee. Their own times come one after the other; the database has the last word. */
  private async checkDay(ctx: Ctx, personId: string, { startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>): Promise<void> {
    await lockName(ctx, `slots of ${personId}`);
    const theirs = ['trainerId', 'traineeId'].map((as) => ({ [as]: personId, withdrawnAt: IsNull() }));
    const overlapping = ctx.tx.createQueryBuilder(Slot, 'slot').where(theirs).andWhere('slot.startsAt < :endsAt and slot.endsAt > :startsAt', { startsAt, endsAt });
    must(!(await overlapping.getExists()), 'SLOT_OVERLAPS');
  }
}
