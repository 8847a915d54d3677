import { Injectable } from '@nestjs/common';
import { Membership, PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { found, must, Role } from '@waymark/kernel';
import { authorize, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull, Not } from 'typeorm';
import { Application } from '../application/application.entity';
import { canReview } from '../application/application.policy';
import { SightService } from '../application/sight.service';
import { PartService } from '../decision/part.service';
import { ConflictService } from '../decision/conflict.service';
import type { AssignApplicationInput } from './queue.input';
import { checkGiveBack, checkHold } from './queue.rules';

/** Who works on which case. One reviewer holds a case at a time; a free one is anybody's. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly sight: SightService,
    private readonly conflicts: ConflictService,
    private readonly parts: PartService,
    private readonly people: PersonService,
  ) {}

  async take(ctx: Ctx, id: string): Promise<Application> {
    const application = await this.lock(ctx, id);
    checkHold(application, ctx.actor.id);
    // Whoever could not take the next step would only keep it from others.
    must(!(await this.parts.tookPart(ctx, application)).includes(found(ctx.actor.id)), 'CASE_REVIEWER_UNFIT');
    return this.hold(ctx, application, ctx.actor.id);
  }

  async giveBack(ctx: Ctx, id: string): Promise<Application> {
    const application = await this.lock(ctx, id);
    checkGiveBack(application, ctx.actor.id);
    return this.hold(ctx, application, null);
  }

  /** Any reviewer of the board may hand a case over, also one that somebody else holds: people fall ill. */
  async assign(ctx: Ctx, { applicationId, reviewerId }: AssignApplicationInput): Promise<Application> {
    const application = await this.lock(ctx, applicationId);
    checkHold({ ...application, assigneeId: null }, reviewerId);
    const isFit = (await this.reviewers(ctx, application)).some(({ id }) => id === reviewerId);
    must(isFit && !(await this.conflicts.isConflicted(ctx, application, reviewerId)), 'CASE_REVIEWER_UNFIT');
    return this.hold(ctx, application, reviewerId);
  }

  /** The reviewers of the board who may take the next step. */
  async reviewers(ctx: Ctx, application: Application): Promise<Person[]> {
    const seats = await ctx.tx.findBy(Membership, { organisationId: application.boardId, role: Role.REVIEWER, endedAt: IsNull(), personId: Not(application.applicantId) });
    const took = await this.parts.tookPart(ctx, application);
    const ids = seats.map(({ personId }) => personId).filter((personId) => !took.includes(personId));
    return [...(await this.people.byIds(ctx, ids)).values()];
  }

  private async lock(ctx: Ctx, id: string): Promise<Application> {
    const application = await this.sight.lock(ctx, id);
    authorize(canReview(ctx.actor, application));
    return application;
  }

  private async hold(ctx: Ctx, application: Application, assigneeId: string | null): Promise<Application> {
    if (application.assigneeId === assigneeId) return application;
    await ctx.tx.update(Application, { id: application.id }, { assigneeId });
    record(ctx, 'application.assigned', application, { before: { assigneeId: application.assigneeId }, after: { assigneeId } });
    return Object.assign(application, { assigneeId });
  }
}
