import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CredentialEventKind } from '@waymark/credentials';
import { found, Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { RosterEntryType } from '../roster/roster.type';
import { RosterService } from '../roster/roster.service';
import type { RosterEntry } from '../roster/roster-entry.entity';
import type { WatchNotice } from './watch-notice.entity';
import { WatchDelivery, WatchPurpose } from './watch.rules';
import { WatchService } from './watch.service';
import { RosterWatchType, WatchNoticeConnection, WatchNoticeType } from './watch.type';

const program = { type: () => ID } as const;

@Resolver(() => WatchNoticeType)
export class WatchResolver {
  constructor(
    private readonly watches: WatchService,
    private readonly rosters: RosterService,
  ) {}

  @Query(() => RosterWatchType, { description: 'How the program watches its roster, and what each of the last rounds found.' })
  @Access(Role.PROGRAM_STAFF)
  rosterWatch(@CurrentCtx() ctx: Ctx, @Args('organisationId', program) organisationId: string) {
    return this.watches.of(ctx, organisationId);
  }

  @Query(() => WatchNoticeConnection, { description: 'What the program was told, newest first.' })
  @Access(Role.PROGRAM_STAFF)
  watchNotices(@CurrentCtx() ctx: Ctx, @Args('organisationId', program) organisationId: string, @Args() page: PageArgs) {
    return this.watches.notices(ctx, organisationId, page);
  }

  @Mutation(() => RosterWatchType, { description: 'Chooses how the signed-in person hears of changes.' })
  @Access(Role.PROGRAM_STAFF)
  chooseWatchDelivery(@CurrentCtx() ctx: Ctx, @Args('organisationId', program) organisationId: string, @Args('delivery', { type: () => WatchDelivery }) delivery: WatchDelivery) {
    return this.watches.choose(ctx, organisationId, delivery);
  }

  @Mutation(() => RosterWatchType, { description: 'Says why the program watches; the holders of the certificates read it.' })
  @Access(Role.PROGRAM_STAFF)
  stateWatchPurpose(@CurrentCtx() ctx: Ctx, @Args('organisationId', program) organisationId: string, @Args('purpose', { type: () => WatchPurpose }) purpose: WatchPurpose) {
    return this.watches.statePurpose(ctx, organisationId, purpose);
  }

  @Mutation(() => String, { description: 'The address of a calendar with the days on which certificates end, shown once. The address before it answers no more.' })
  @Access(Role.PROGRAM_STAFF)
  makeWatchCalendar(@CurrentCtx() ctx: Ctx, @Args('organisationId', program) organisationId: string) {
    return this.watches.makeCalendar(ctx, organisationId);
  }

  @ResolveField(() => Boolean, { description: 'It can no longer be checked here, which is no measure of its board.' })
  async isErased(@Parent() { entryId, eventKind }: WatchNotice, @Context() graphql: GraphqlContext) {
    if (eventKind !== CredentialEventKind.REVOKED) return false;
    return Boolean(await loader<string, boolean>(graphql, 'roster.erased', (ids) => this.watches.erasedAmong(graphql.ctx, ids)).load(entryId));
  }

  @ResolveField(() => RosterEntryType)
  async entry(@Parent() notice: WatchNotice, @Context() graphql: GraphqlContext) {
    return found(await loader<string, RosterEntry>(graphql, 'roster.entry', (ids) => this.rosters.byIds(graphql.ctx, ids)).load(notice.entryId));
  }
}
