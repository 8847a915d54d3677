import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { authorize } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { canReview } from '../application/application.policy';
import { inReview } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import { SightService } from '../application/sight.service';
import { ChecklistMark } from './checklist-mark.entity';
import type { MarkRequirementInput } from './checklist.input';
import { checkMark } from './checklist.rules';

/** Each reviewer's own list: the second one looks with fresh eyes and still sees what the first one noted. */
@Injectable()
export class ChecklistService {
  constructor(
    private readonly applications: ApplicationService,
    private readonly sight: SightService,
  ) {}

  async mark(ctx: Ctx, { applicationId, requirementId, isChecked, note: typed }: MarkRequirementInput): Promise<Application> {
    const application = await this.sight.load(ctx, applicationId);
    authorize(canReview(ctx.actor, application));
    must(inReview.includes(application.status), 'CASE_NOT_IN_REVIEW', { status: application.status });
    const scheme = await this.applications.schemeOf(ctx, application);
    const note = checkMark({ requirementId, note: typed }, scheme.requirements.map(({ id }) => id));
    await ctx.tx.upsert(ChecklistMark, { applicationId, requirementId, reviewerId: found(ctx.actor.id), isChecked, note, markedAt: ctx.now }, ['applicationId', 'requirementId', 'reviewerId']);
    return application;
  }

  /** Nothing for the applicant. */
  async of(ctx: Ctx, application: Application): Promise<ChecklistMark[]> {
    if (!canReview(ctx.actor, application)) return [];
    return ctx.tx.find(ChecklistMark, { where: { applicationId: application.id }, order: { markedAt: 'ASC' } });
  }
}
