import { Injectable } from '@nestjs/common';
import { RolePlay } from '@waymark/assessments';
import { HoursSignature, Placement } from '@waymark/hours';
import { Membership, TieService } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import type { Application } from '../application/application.entity';
import { isApplicant } from '../application/application.policy';
import { isConflicted } from './decision.rules';

/** Finds what ties the actor to an applicant. By ids, never by names: two people may share one. */
@Injectable()
export class ConflictService {
  constructor(private readonly ties: TieService) {}

  async isConflicted(ctx: Ctx, application: Application): Promise<boolean> {
    const ties = { isApplicant: isApplicant(ctx.actor, application), hasSupervisedThem: await this.hasSupervised(ctx, application), sharesAnOrganisation: await this.sharesAnOrganisation(ctx, application), isClose: await this.isClose(ctx, application) };
    return isConflicted(ties);
  }

  /** Signed their hours, is or was their supervisor, or graded them: also long ago. */
  private async hasSupervised(ctx: Ctx, { applicantId: traineeId }: Application): Promise<boolean> {
    const actorId = found(ctx.actor.id);
    if (await ctx.tx.existsBy(HoursSignature, { traineeId, signerId: actorId })) return true;
    return (await ctx.tx.existsBy(Placement, { traineeId, supervisorId: actorId })) || ctx.tx.existsBy(RolePlay, { traineeId, trainerId: actorId });
  }

  private async isClose(ctx: Ctx, { applicantId }: Application): Promise<boolean> {
    return (await this.ties.tiedTo(ctx, found(ctx.actor.id))).includes(applicantId);
  }

  private async sharesAnOrganisation(ctx: Ctx, application: Application): Promise<boolean> {
    const seats = await ctx.tx.find(Membership, { where: { personId: In([found(ctx.actor.id), application.applicantId]), endedAt: IsNull() } });
    const outside = seats.filter((seat) => seat.organisationId !== application.boardId);
    const theirs = new Set(outside.filter((seat) => seat.personId === application.applicantId).map((seat) => seat.organisationId));
    return outside.some((seat) => seat.personId === ctx.actor.id && theirs.has(seat.organisationId));
  }
}
