import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { authorize, loadOne } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Application } from '../application/application.entity';
import { canReview, visibleTo } from '../application/application.policy';
import { inReview } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import { ConflictService } from '../decision/conflict.service';
import { ChecklistMark } from './checklist-mark.entity';
import type { MarkRequirementInput } from './checklist.input';
import { checkMark } from './checklist.rules';

/** Each reviewer's own list: the second one looks with fresh eyes and still sees what the first one noted. */
@Injectable()
export class ChecklistService {
  constructor(
    private readonly applications: ApplicationService,
    private readonly conflicts: ConflictService,
  ) {}

  async mark(ctx: Ctx, { applicationId, requirementId, isChecked, note: typed }: MarkRequirementInput): Promise<Application> {
    const application = await loadOne(ctx, Application, visibleTo(ctx.actor), applicationId);
    authorize(canReview(ctx.actor, application));
    must(inReview.includes(application.status), 'CASE_NOT_IN_REVIEW', { status: application.status });
    must(!(await this.conflicts.isConflicted(ctx, application)), 'DECISION_CONFLICT_OF_INTEREST');
    const scheme = await this.applications.schemeOf(ctx, application);
    const note = checkMark({ requirementId, note: typed }, scheme.requirements.map(({ id }) => id));
    await ctx.tx.upsert(ChecklistMark, { applicationId, requirementId, reviewerId: found(ctx.actor.id), isChecked, note, markedAt: ctx.now }, ['applicationId', 'requirementId', 'reviewerId']);
    return application;
  }

  /** Nothing for the applicant, and nothing for whoever must look away. */
  async of(ctx: Ctx, application: Application): Promise<ChecklistMark[]> {
    if (!canReview(ctx.actor, application) || (await this.conflicts.isConflicted(ctx, application))) return [];
    return ctx.tx.find(ChecklistMark, { where: { applicationId: application.id }, order: { markedAt: 'ASC' } });
  }
}
