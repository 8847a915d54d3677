import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { PersonService } from '../person/person.service';
import { PersonType } from '../person/person.type';
import type { Invitation } from './invitation.entity';
import { DecideSeatInput } from './invitation.input';
import { SeatService } from './seat.service';
import { SeatConnection, SeatType, SeatViewerCanType } from './seat.type';

@Resolver(() => SeatType)
export class SeatResolver {
  constructor(
    private readonly seats: SeatService,
    private readonly people: PersonService,
  ) {}

  @Query(() => SeatConnection, { description: 'Seats at certification boards that wait for a second person, oldest first; of all organisations where none is named.' })
  @Access(Role.ORG_ADMIN, Role.PLATFORM_ADMIN)
  seatsToApprove(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID, nullable: true }) organisationId: string | null, @Args() page: PageArgs) {
    return this.seats.waiting(ctx, organisationId ?? null, page);
  }

  @Mutation(() => Boolean, { description: 'The second person approves a seat, and the invitation is mailed; or refuses it, as its inviter may too.' })
  @Access(Role.ORG_ADMIN, Role.PLATFORM_ADMIN)
  async decideSeat(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideSeatInput) {
    return Boolean(await this.seats.decide(ctx, input));
  }

  @ResolveField(() => PersonType, { nullable: true })
  inviter(@Parent() { invitedBy }: Invitation, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, invitedBy);
  }

  @ResolveField(() => SeatViewerCanType)
  async viewerCan(@Parent() seat: Invitation, @Context() { ctx }: GraphqlContext) {
    return { approve: await this.seats.canApprove(ctx, seat) };
  }
}
