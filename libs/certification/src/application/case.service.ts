import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { authorize, lockOne } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { ConflictService } from '../decision/conflict.service';
import { ReopenedService } from '../request/reopened.service';
import type { FactKind } from '../scheme';
import { Application } from './application.entity';
import { canReview, isApplicant, visibleTo } from './application.policy';
import { ApplicationStatus } from './application.rules';
import { CaseRules } from './case-rules.service';

/** The two sides of an application, for what hangs on it: papers, references, fees. Whoever locks it decides alone. */
@Injectable()
export class CaseService {
  constructor(
    private readonly conflicts: ConflictService,
    private readonly reopened: ReopenedService,
    private readonly rules: CaseRules,
  ) {}

  async lockOwn(ctx: Ctx, id: string): Promise<Application> {
    const application = await lockOne(ctx, Application, visibleTo(ctx.actor), id);
    authorize(isApplicant(ctx.actor, application));
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

  /** Where the board asked for more, only what it asked about is open again. */
  async checkReopened(ctx: Ctx, application: Application, kind: FactKind): Promise<void> {
    if (application.status !== ApplicationStatus.ASKED) return;
    await this.reopened.checkFacts(ctx, application, { scheme: await this.rules.schemeOf(ctx, application), kind });
  }

  async isReviewer(ctx: Ctx, application: Application): Promise<boolean> {
    return canReview(ctx.actor, application) && !(await this.conflicts.isConflicted(ctx, application));
  }
}
