import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Exam } from '../exam/exam.entity';
import { ExamType } from '../exam/exam.type';
import type { GrantedAccommodation } from './accommodation.entity';
import { GrantAccommodationInput } from './accommodation.input';
import { AccommodationService } from './accommodation.service';
import { AccommodationConnection, AccommodationType } from './accommodation.type';

@Resolver(() => AccommodationType)
export class AccommodationResolver {
  constructor(
    private readonly service: AccommodationService,
    private readonly people: PersonService,
  ) {}

  @Query(() => AccommodationConnection, { description: 'What is granted at a provider, for those who approve it; the newest of each person.' })
  @Access(Role.ORG_ADMIN)
  accommodations(@CurrentCtx() ctx: Ctx, @Args('providerId', { type: () => ID }) providerId: string, @Args() page: PageArgs) {
    return this.service.list(ctx, providerId, page);
  }

  @Mutation(() => AccommodationType, { description: 'Grants it once for every exam of the provider, running or to come.' })
  @Access(Role.ORG_ADMIN)
  grantAccommodation(@CurrentCtx() ctx: Ctx, @Args('input') input: GrantAccommodationInput) {
    return this.service.grant(ctx, input);
  }

  @ResolveField(() => PersonType)
  person(@Parent() granted: GrantedAccommodation, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, granted.personId);
  }

  @ResolveField(() => PersonType, { description: 'Who at the provider approved it.' })
  approvedBy(@Parent() granted: GrantedAccommodation, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, granted.approvedBy);
  }
}

/** A person sees before the start what the exam gives them. */
@Resolver(() => ExamType)
export class OwnAccommodationResolver {
  constructor(private readonly service: AccommodationService) {}

  @ResolveField(() => AccommodationType, { nullable: true, description: 'What the exam gives the signed-in person beyond what it gives everybody.' })
  accommodation(@Parent() exam: Exam, @CurrentCtx() ctx: Ctx) {
    return ctx.actor.id === null ? null : this.service.of(ctx, { providerId: exam.providerId, personId: ctx.actor.id });
  }
}
