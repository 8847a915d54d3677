import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, AuditEntryType, CurrentCtx } from '@waymark/platform';
import type { AuditEntry, Ctx, GraphqlContext } from '@waymark/platform';
import { MembershipService } from '../organisation/membership.service';
import { MembershipType } from '../organisation/organisation.type';
import { SetMyNameInput } from './person.input';
import type { Person } from './person.entity';
import { publicName } from './person.rules';
import { displayName, PersonService } from './person.service';
import { MeType, PersonType } from './person.type';

@Resolver(() => MeType)
export class MeResolver {
  constructor(
    private readonly people: PersonService,
    private readonly memberships: MembershipService,
  ) {}

  @Query(() => MeType, { nullable: true, description: 'The signed-in person; nothing for a stranger.' })
  @Access.public()
  me(@CurrentCtx() ctx: Ctx) {
    return ctx.actor.id ? this.people.me(ctx) : null;
  }

  @Mutation(() => MeType)
  @Access.signedIn()
  setMyName(@CurrentCtx() ctx: Ctx, @Args('input') input: SetMyNameInput) {
    return this.people.setMyName(ctx, input);
  }

  @Mutation(() => MeType)
  @Access.signedIn()
  setMyLocale(@CurrentCtx() ctx: Ctx, @Args('locale') locale: string) {
    return this.people.setMyLocale(ctx, locale);
  }

  @ResolveField('name', () => String, { nullable: true })
  nameOfMe(@Parent() person: Person) {
    return publicName(person);
  }

  @ResolveField('memberships', () => [MembershipType], { description: 'The running roles, oldest first.' })
  membershipsOfMe(@CurrentCtx() ctx: Ctx, @Parent() person: Person) {
    return this.memberships.ofPerson(ctx, person.id);
  }
}

@Resolver(() => PersonType)
export class PersonResolver {
  @ResolveField(() => String)
  name(@Parent() person: Person) {
    return displayName(person);
  }
}

/** The audit trail of every record names the person who acted. */
@Resolver(() => AuditEntryType)
export class AuditActorResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Who did it; nothing for the system.' })
  actor(@Parent() entry: AuditEntry, @Context() graphql: GraphqlContext) {
    return entry.actorId ? this.people.batched(graphql, entry.actorId) : null;
  }
}
