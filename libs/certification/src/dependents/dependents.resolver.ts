import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { LocalDate } from '@waymark/kernel';
import { CurrentCtx, LocalDateScalar } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { SightService } from '../application/sight.service';
import { ApplicationType } from '../application/application.type';
import type { Complaint } from '../complaint/complaint.entity';
import { ComplaintType } from '../complaint/complaint.type';
import { DependentsService } from './dependents.service';
import type { Dependents } from './dependents.service';
import { DependentsType } from './dependents.type';

@Resolver(() => ComplaintType)
export class ComplaintDependentsResolver {
  constructor(private readonly dependents: DependentsService) {}

  @ResolveField('dependents', () => DependentsType, { nullable: true, description: 'What rests on the word of the person, before and after the decision; from the day of the complaint unless told.' })
  whatDepends(@Parent() complaint: Complaint, @CurrentCtx() ctx: Ctx, @Args('since', { type: () => LocalDateScalar, nullable: true }) since?: LocalDate | null) {
    return this.dependents.of(ctx, complaint, since ?? null);
  }
}

@Resolver(() => DependentsType)
export class DependentsResolver {
  constructor(
    private readonly dependents: DependentsService,
    private readonly sight: SightService,
  ) {}

  @ResolveField(() => [ApplicationType], { description: 'At most 50 applications at this board that it touches, the newest first; none that the viewer must look away from.' })
  async applications(@Parent() dependents: Dependents, @CurrentCtx() ctx: Ctx) {
    return this.sight.among(ctx, await this.dependents.applications(ctx, dependents));
  }
}
