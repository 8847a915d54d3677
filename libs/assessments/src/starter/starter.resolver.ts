import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StarterAddedType } from '@waymark/courses';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { StarterAssessmentService } from './starter.service';
import { StarterExamType } from './starter.type';

@Resolver()
export class StarterAssessmentResolver {
  constructor(private readonly starter: StarterAssessmentService) {}

  @Query(() => StarterExamType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  starterExam() {
    return this.starter.exam();
  }

  @Mutation(() => StarterAddedType, { description: 'Items that ship with the product, in review: a second person lets them reach candidates. Starters, not an accredited exam.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  addStarterItems(@CurrentCtx() ctx: Ctx, @Args('providerId', { type: () => ID }) providerId: string) {
    return this.starter.addItems(ctx, providerId);
  }

  @Mutation(() => StarterAddedType, { description: 'Scenarios that ship with the product, with their rubrics, ready to be drawn.' })
  @Access(Role.TRAINER)
  addStarterRolePlays(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string) {
    return this.starter.addRolePlays(ctx, organisationId);
  }
}
