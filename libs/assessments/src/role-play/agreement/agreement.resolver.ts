import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { SecondRatingService } from '../second-rating/second-rating.service';
import { AgreementService } from './agreement.service';
import { AgreementArgs, SetRatingPolicyArgs } from './agreement.input';
import { AgreementType, PairAgreement, RaterLeniency, RatingPolicyType } from './agreement.type';

@Resolver(() => AgreementType)
export class AgreementResolver {
  constructor(
    private readonly reports: AgreementService,
    private readonly seconds: SecondRatingService,
  ) {}

  @Query(() => AgreementType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  agreement(@CurrentCtx() ctx: Ctx, @Args() { organisationId, rubricId, format, role }: AgreementArgs) {
    return this.reports.report(ctx, organisationId, { rubricId, format: format ?? null, role: role ?? null });
  }

  @Query(() => RatingPolicyType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  ratingPolicy(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string) {
    return this.seconds.readPolicy(ctx, organisationId);
  }

  @Mutation(() => RatingPolicyType, { description: 'From now on; what was sent before keeps the policy that it was drawn by.' })
  @Access(Role.ORG_ADMIN)
  setRatingPolicy(@CurrentCtx() ctx: Ctx, @Args() { organisationId, share, tolerance }: SetRatingPolicyArgs) {
    return this.seconds.setPolicy(ctx, organisationId, { share, tolerance });
  }
}

@Resolver(() => PairAgreement)
export class PairAgreementResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType)
  rater(@Parent() pair: { raterId: string }, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, pair.raterId);
  }

  @ResolveField(() => PersonType)
  other(@Parent() pair: { otherId: string }, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, pair.otherId);
  }
}

@Resolver(() => RaterLeniency)
export class RaterLeniencyResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType)
  rater(@Parent() row: { raterId: string }, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, row.raterId);
  }
}
