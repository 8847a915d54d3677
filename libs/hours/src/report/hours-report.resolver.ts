import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { HoursReportService } from './hours-report.service';
import { HoursReportType } from './hours-report.type';

@Resolver()
export class HoursReportResolver {
  constructor(private readonly reports: HoursReportService) {}

  @Query(() => HoursReportType)
  @Access(Role.SUPERVISOR, Role.ORG_ADMIN)
  hoursReport(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string) {
    return this.reports.of(ctx, organisationId);
  }
}
