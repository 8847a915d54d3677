import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { PersonService } from '../person/person.service';
import { PersonType } from '../person/person.type';
import type { Membership } from './membership.entity';
import { MembershipService } from './membership.service';
import { MemberConnection, MemberType } from './organisation.type';

@Resolver(() => MemberType)
export class OrganisationResolver {
  constructor(
    private readonly memberships: MembershipService,
    private readonly people: PersonService,
  ) {}

  @Query(() => MemberConnection, { description: 'Who holds a role in the organisation, oldest first.' })
  @Access(Role.ORG_ADMIN, Role.PLATFORM_ADMIN)
  organisationMembers(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string, @Args() page: PageArgs) {
    return this.memberships.list(ctx, organisationId, page);
  }

  @ResolveField(() => PersonType)
  person(@Parent() membership: Membership, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, membership.personId);
  }
}
