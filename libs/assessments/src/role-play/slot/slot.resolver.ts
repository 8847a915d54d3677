import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { PracticeType } from '../practice/practice.type';
import { QueuedRolePlayType } from '../queue/queue.type';
import type { RolePlay } from '../role-play.entity';
import type { Slot } from './slot.entity';
import { OfferSlotsInput } from './slot.input';
import { isParty } from './slot.policy';
import { isBookable, minutesOf } from './slot.rules';
import { SlotService } from './slot.service';
import { SlotConnection, SlotType } from './slot.type';

const bookedFor = (graphql: GraphqlContext, slots: SlotService, { id }: RolePlay) => loader<string, Slot>(graphql, 'slot-of', (ids) => slots.booked(graphql.ctx, ids)).load(id);

@Resolver(() => SlotType)
export class SlotResolver {
  constructor(
    private readonly slots: SlotService,
    private readonly people: PersonService,
  ) {}

  @Query(() => SlotConnection, { description: 'Times that the viewer offers, from now on, soonest first.' })
  @Access(Role.TRAINER)
  mySlots(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.slots.mine(ctx, page);
  }

  @Query(() => SlotConnection, { description: 'Times that the viewer may book for a role-play of theirs, soonest first; never of somebody they are tied to.' })
  @Access(Role.TRAINEE)
  freeSlots(@CurrentCtx() ctx: Ctx, @Args('rolePlayId', { type: () => ID }) rolePlayId: string, @Args() page: PageArgs) {
    return this.slots.free(ctx, rolePlayId, page);
  }

  @Mutation(() => [SlotType], { description: 'One or more times, one after the other.' })
  @Access(Role.TRAINER)
  offerSlots(@CurrentCtx() ctx: Ctx, @Args('input') input: OfferSlotsInput) {
    return this.slots.offer(ctx, input);
  }

  @Mutation(() => SlotType, { description: 'Keeps the time for a role-play that the viewer asked for. Its trainer is told.' })
  @Access(Role.TRAINEE)
  bookSlot(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('rolePlayId', { type: () => ID }) rolePlayId: string) {
    return this.slots.book(ctx, id, rolePlayId);
  }

  @Mutation(() => SlotType, { description: 'The trainee leaves it to others, or the trainer takes it back; the other one is told. Until it begins.' })
  @Access(Role.TRAINEE, Role.TRAINER)
  giveBackSlot(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.slots.giveBack(ctx, id);
  }

  @ResolveField(() => Int)
  minutes(@Parent() slot: Slot) {
    return minutesOf(slot);
  }

  @ResolveField(() => PersonType)
  trainer(@Parent() slot: Slot, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, slot.trainerId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who has booked it; told to them and to the trainer.' })
  trainee(@Parent() slot: Slot, @Context() graphql: GraphqlContext) {
    return slot.traineeId && isParty(graphql.ctx.actor, slot) ? this.people.batched(graphql, slot.traineeId) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'A room, or the address of a call; told to the two who meet.' })
  place(@Parent() slot: Slot, @CurrentCtx() ctx: Ctx) {
    return isParty(ctx.actor, slot) ? slot.place : null;
  }
}

@Resolver(() => PracticeType)
export class PracticeSlotResolver {
  constructor(private readonly slots: SlotService) {}

  @ResolveField(() => SlotType, { nullable: true, description: 'The time that is booked for it.' })
  slot(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return bookedFor(graphql, this.slots, row);
  }

  @ResolveField(() => Boolean, { description: 'A time may be booked for it: it was asked for, and nobody has begun it.' })
  canBook(@Parent() row: RolePlay) {
    return isBookable(row);
  }
}

@Resolver(() => QueuedRolePlayType)
export class QueuedSlotResolver {
  constructor(private readonly slots: SlotService) {}

  @ResolveField(() => SlotType, { nullable: true, description: 'The time that its trainee booked with the viewer.' })
  slot(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return bookedFor(graphql, this.slots, row);
  }
}
