import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { LearningReportService } from './learning-report.service';
import { LearningReportType } from './learning-report.type';

@Resolver()
export class LearningReportResolver {
  constructor(private readonly reports: LearningReportService) {}

  @Query(() => LearningReportType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  learningReport(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string) {
    return this.reports.of(ctx, organisationId);
  }
}
