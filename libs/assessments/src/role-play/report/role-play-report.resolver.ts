import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { RolePlayReportService } from './role-play-report.service';
import { RolePlayReportType } from './role-play-report.type';

@Resolver()
export class RolePlayReportResolver {
  constructor(private readonly reports: RolePlayReportService) {}

  @Query(() => RolePlayReportType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  rolePlayReport(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string) {
    return this.reports.of(ctx, organisationId);
  }
}
