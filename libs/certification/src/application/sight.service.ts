import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { authorize, loadOne, lockOne } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { ConflictService } from '../decision/conflict.service';
import { Recusal } from '../recusal/recusal.entity';
import { Application } from './application.entity';
import { canReview, isApplicant, visibleTo } from './application.policy';

/** The only door to a case. To a reviewer who must look away it is as absent as one that never was; the applicant always sees their own. */
@Injectable()
export class SightService {
  constructor(private readonly conflicts: ConflictService) {}

  async load(ctx: Ctx, id: string): Promise<Application> {
    return this.unlessTied(ctx, await loadOne(ctx, Application, visibleTo(ctx.actor), id));
  }

  async lock(ctx: Ctx, id: string): Promise<Application> {
    return this.unlessTied(ctx, await lockOne(ctx, Application, visibleTo(ctx.actor), id));
  }

  /** For an act of the board: nobody acts for it on their own case, though they see it. */
  async lockForBoard(ctx: Ctx, id: string): Promise<Application> {
    const application = await this.lock(ctx, id);
    must(!isApplicant(ctx.actor, application), 'DECISION_CONFLICT_OF_INTEREST');
    authorize(canReview(ctx.actor, application));
    return application;
  }

  /** The same of a row that was found in another way. */
  async mayReview(ctx: Ctx, application: Application): Promise<boolean> {
    return canReview(ctx.actor, application) && !(await this.conflicts.isConflicted(ctx, application));
  }

  /** Of applications that were found in another way, those that the viewer may see. */
  async among(ctx: Ctx, applications: readonly Application[]): Promise<Application[]> {
    if (applications.length === 0) return [];
    const boards = [...new Set(applications.map(({ boardId }) => boardId))];
    const tied = await this.conflicts.tiedAt(ctx, boards);
    const away = await ctx.tx.findBy(Recusal, { reviewerId: found(ctx.actor.id), applicationId: In(applications.map(({ id }) => id)) });
    return applications.filter((each) => canReview(ctx.actor, each) && !tied.everywhere.includes(each.applicantId) && !away.some(({ applicationId }) => applicationId === each.id));
  }

  private async unlessTied(ctx: Ctx, application: Application): Promise<Application> {
    const mustLookAway = !isApplicant(ctx.actor, application) && (await this.conflicts.isConflicted(ctx, application));
    authorize(!mustLookAway, 'NOT_FOUND');
    return application;
  }
}
