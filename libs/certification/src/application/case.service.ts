import { Injectable } from '@nestjs/common';
import { authorize } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { ReopenedService } from '../request/reopened.service';
import type { FactKind } from '../scheme';
import type { Application } from './application.entity';
import { isApplicant } from './application.policy';
import { ApplicationStatus } from './application.rules';
import type { ApplicationField } from './application.rules';
import { CaseRules } from './case-rules.service';
import { SightService } from './sight.service';

/** The two sides of an application, for what hangs on it: papers, references, fees. Whoever locks it decides alone. */
@Injectable()
export class CaseService {
  constructor(
    private readonly sight: SightService,
    private readonly reopened: ReopenedService,
    private readonly rules: CaseRules,
  ) {}

  /** The same NOT_FOUND for one that is absent and one that the viewer must not see. */
  load(ctx: Ctx, id: string): Promise<Application> {
    return this.sight.load(ctx, id);
  }

  async lockOwn(ctx: Ctx, id: string): Promise<Application> {
    const application = await this.sight.lock(ctx, id);
    authorize(isApplicant(ctx.actor, application));
    return application;
  }

  /** For a reviewer of the board who is nobody to the applicant. */
  lockForBoard(ctx: Ctx, id: string): Promise<Application> {
    return this.sight.lockForBoard(ctx, id);
  }

  isReviewer(ctx: Ctx, application: Application): Promise<boolean> {
    return this.sight.mayReview(ctx, application);
  }

  /** The same for the fields of the certificate. */
  async checkField(ctx: Ctx, application: Application, field: ApplicationField): Promise<void> {
    await this.reopened.checkField(ctx, application, field);
  }

  /** Where the board asked for more, only what it asked about is open again. */
  async checkReopened(ctx: Ctx, application: Application, kind: FactKind): Promise<void> {
    if (application.status !== ApplicationStatus.ASKED) return;
    await this.reopened.checkFacts(ctx, application, { scheme: await this.rules.schemeOf(ctx, application), kind });
  }
}
