import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import { AppealDenialInput, DecideAppealInput } from './appeal.input';
import { AppealService } from './appeal.service';
import { AppealType } from './appeal.type';

@Resolver(() => ApplicationType)
export class AppealResolver {
  constructor(private readonly appeals: AppealService) {}

  @Mutation(() => ApplicationType, { description: 'The applicant appeals a "no", up to the last day that it names.' })
  @Access.signedIn()
  appealDenial(@CurrentCtx() ctx: Ctx, @Args('input') input: AppealDenialInput) {
    return this.appeals.file(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'Only a reviewer who took no part in the case decides about the appeal.' })
  @Access(Role.REVIEWER)
  decideAppeal(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideAppealInput) {
    return this.appeals.decide(ctx, input);
  }

  @ResolveField('appeals', () => [AppealType], { description: 'Oldest first.' })
  async appealsMade(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    return loader<string, AppealType[]>(graphql, 'appeals', (ids) => this.appeals.of(graphql.ctx, ids)).load(application.id);
  }
}
