import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { StarterCourseService } from './starter-course.service';
import { StarterAddedType } from './starter.type';

@Resolver()
export class StarterCourseResolver {
  constructor(private readonly starter: StarterCourseService) {}

  @Mutation(() => StarterAddedType, { description: 'Drafts of the courses that ship with the product, for the provider to make its own. Starters, not accredited courses.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  addStarterCourses(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string) {
    return this.starter.add(ctx, organisationId);
  }
}
