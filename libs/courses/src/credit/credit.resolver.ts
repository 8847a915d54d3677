import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import type { Membership } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { PriorCredit } from './credit.entity';
import { CreditPriorLearningInput, WithdrawCreditInput } from './credit.input';
import { CreditService } from './credit.service';
import { LearnerConnection, LearnerType, PriorCreditConnection, PriorCreditType } from './credit.type';

@Resolver(() => PriorCreditType)
export class CreditResolver {
  constructor(
    private readonly credits: CreditService,
    private readonly people: PersonService,
  ) {}

  @Query(() => PriorCreditConnection, { description: 'Credit that the signed-in person was given, or that their provider gave, newest first.' })
  @Access.signedIn()
  priorCredits(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.credits.list(ctx, page);
  }

  @Query(() => LearnerConnection, { description: 'Trainees of the viewer\'s provider, longest member first.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  learners(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.credits.learners(ctx, page);
  }

  @Mutation(() => PriorCreditType, { description: 'The signed-in person stands behind it by name.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  creditPriorLearning(@CurrentCtx() ctx: Ctx, @Args('input') input: CreditPriorLearningInput) {
    return this.credits.grant(ctx, input);
  }

  @Mutation(() => PriorCreditType, { description: 'It counts no longer, and stays in the record with both reasons.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  withdrawCredit(@CurrentCtx() ctx: Ctx, @Args('input') input: WithdrawCreditInput) {
    return this.credits.withdraw(ctx, input);
  }

  @ResolveField(() => PersonType)
  person(@Parent() credit: PriorCredit, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, credit.personId);
  }

  @ResolveField(() => PersonType)
  approver(@Parent() credit: PriorCredit, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, credit.approvedBy);
  }
}

@Resolver(() => LearnerType)
export class LearnerResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType)
  person(@Parent() learner: Membership, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, learner.personId);
  }
}
