import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { ApplicationType } from '../application/application.type';
import type { Decision } from './decision.entity';
import { ConfirmDecisionInput, DecideApplicationInput } from './decision.input';
import { DecisionService } from './decision.service';
import { DecisionType } from './decision.type';

@Resolver(() => DecisionType)
export class DecisionResolver {
  constructor(
    private readonly decisions: DecisionService,
    private readonly people: PersonService,
  ) {}

  @Mutation(() => ApplicationType, { description: 'The first decision, with reasons; a second person confirms it.' })
  @Access(Role.REVIEWER)
  decideApplication(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideApplicationInput) {
    return this.decisions.decide(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'The second look: a confirmed approval issues the certificate.' })
  @Access(Role.REVIEWER)
  confirmDecision(@CurrentCtx() ctx: Ctx, @Args('input') input: ConfirmDecisionInput) {
    return this.decisions.confirm(ctx, input);
  }

  @ResolveField(() => PersonType, { nullable: true })
  reviewer(@Parent() decision: Decision, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, decision.decidedBy);
  }
}
