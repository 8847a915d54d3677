import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { authorize, lockOne } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { ConflictService } from '../decision/conflict.service';
import { Application } from './application.entity';
import { canReview, isApplicant, visibleTo } from './application.policy';
import { ApplicationStatus } from './application.rules';

/** The two sides of an application, for what hangs on it: papers, references, fees. Whoever locks it decides alone. */
@Injectable()
export class CaseService {
  constructor(private readonly conflicts: ConflictService) {}

  async lockOwn(ctx: Ctx, id: string): Promise<Application> {
    const application = await lockOne(ctx, Application, visibleTo(ctx.actor), id);
    authorize(isApplicant(ctx.actor, application));
    return application;
  }

  async lockOwnOpen(ctx: Ctx, id: string): Promise<Application> {
    const application = await this.lockOwn(ctx, id);
    must(application.status === ApplicationStatus.OPEN, 'APPLICATION_NOT_OPEN', { status: application.status });
    return application;
  }

  /** For a reviewer of the board who is nobody to the applicant. */
  async lockForBoard(ctx: Ctx, id: string): Promise<Application> {
    const application = await lockOne(ctx, Application, visibleTo(ctx.actor), id);
    await this.checkReviewer(ctx, application);
    return application;
  }

  async checkReviewer(ctx: Ctx, application: Application): Promise<void> {
    must(!isApplicant(ctx.actor, application), 'DECISION_CONFLICT_OF_INTEREST');
    authorize(canReview(ctx.actor, application));
    must(!(await this.conflicts.isConflicted(ctx, application)), 'DECISION_CONFLICT_OF_INTEREST');
  }

  async isReviewer(ctx: Ctx, application: Application): Promise<boolean> {
    return canReview(ctx.actor, application) && !(await this.conflicts.isConflicted(ctx, application));
  }
}
