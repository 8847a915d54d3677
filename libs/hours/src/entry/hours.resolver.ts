import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, AuditEntryType, CurrentCtx, historyOf, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Placement } from '../placement/placement.entity';
import { PlacementService } from '../placement/placement.service';
import { PlacementType } from '../placement/placement.type';
import type { HoursSignature } from '../signature/hours-signature.entity';
import { HoursTallyService } from '../tally/hours-tally.service';
import { HoursCategoryType, HoursTallyType } from '../tally/hours-tally.type';
import { categories } from './activity.rules';
import type { HoursEntry } from './hours-entry.entity';
import { AmendHoursInput, HoursInput, LogHoursInput, SendHoursArgs } from './hours-entry.input';
import { canAmend, canCorrect, canDecide } from './hours-entry.policy';
import { HoursState } from './hours-entry.rules';
import { HoursEntryConnection, HoursEntryType, HoursEntryViewerCanType, HoursSignatureType } from './hours-entry.type';
import { HoursRecordService } from './hours-record.service';
import { HoursService } from './hours.service';

const id = { type: () => ID } as const;

@Resolver(() => HoursEntryType)
export class HoursResolver {
  constructor(
    private readonly work: HoursService,
    private readonly records: HoursRecordService,
    private readonly tallies: HoursTallyService,
    private readonly placements: PlacementService,
  ) {}

  @Query(() => HoursEntryConnection, { description: 'Entries of the signed-in person, newest work first.' })
  @Access.signedIn()
  hours(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.records.list(ctx, page);
  }

  @Query(() => HoursTallyType, { description: 'The hours of the signed-in person, added up.' })
  @Access.signedIn()
  hoursTally(@CurrentCtx() ctx: Ctx) {
    return this.tallies.mine(ctx);
  }

  @Query(() => [HoursCategoryType], { description: 'What can be logged.' })
  @Access.signedIn()
  hoursCategories() {
    return categories;
  }

  @Query(() => HoursEntryType)
  @Access.signedIn()
  hoursEntry(@CurrentCtx() ctx: Ctx, @Args('id', id) entryId: string) {
    return this.records.one(ctx, entryId);
  }

  @Mutation(() => HoursEntryType, { description: 'Writes down one stretch of work as a draft.' })
  @Access.signedIn()
  logHours(@CurrentCtx() ctx: Ctx, @Args('input') input: LogHoursInput) {
    return this.work.log(ctx, input);
  }

  @Mutation(() => HoursEntryType, { description: 'Changes a draft, or an entry that came back.' })
  @Access.signedIn()
  correctHours(@CurrentCtx() ctx: Ctx, @Args('id', id) entryId: string, @Args('input') input: HoursInput) {
    return this.work.correct(ctx, entryId, input);
  }

  @Mutation(() => Boolean, { description: 'Takes back a draft, or an entry that came back.' })
  @Access.signedIn()
  discardHours(@CurrentCtx() ctx: Ctx, @Args('id', id) entryId: string) {
    return this.work.discard(ctx, entryId);
  }

  @Mutation(() => [HoursEntryType], { description: 'Sends entries to their supervisors, at most 100.' })
  @Access.signedIn()
  sendHours(@CurrentCtx() ctx: Ctx, @Args() { ids }: SendHoursArgs) {
    return this.work.send(ctx, ids);
  }

  @Mutation(() => HoursEntryType, { description: 'Corrects a signed entry: a new draft with a reason, which takes its place once it is signed.' })
  @Access.signedIn()
  amendHours(@CurrentCtx() ctx: Ctx, @Args('id', id) entryId: string, @Args('input') input: AmendHoursInput) {
    return this.work.amend(ctx, entryId, input);
  }

  @ResolveField(() => PlacementType)
  placement(@Parent() entry: HoursEntry, @Context() graphql: GraphqlContext) {
    return this.placementOf(entry, graphql);
  }

  @ResolveField(() => HoursSignatureType, { nullable: true })
  signature(@Parent() entry: HoursEntry, @Context() graphql: GraphqlContext) {
    return loader<string, HoursSignature>(graphql, 'hoursSignature', (ids) => this.records.signaturesOf(graphql.ctx, ids)).load(entry.id);
  }

  @ResolveField(() => [HoursEntryType], { description: 'The entry and its corrections, oldest first.' })
  versions(@CurrentCtx() ctx: Ctx, @Parent() entry: HoursEntry) {
    return this.records.versions(ctx, entry);
  }

  @ResolveField(() => [AuditEntryType], { description: 'What happened to it, oldest first.' })
  history(@CurrentCtx() ctx: Ctx, @Parent() entry: HoursEntry) {
    return historyOf(ctx, entry.id);
  }

  @ResolveField(() => HoursEntryViewerCanType)
  async viewerCan(@CurrentCtx() ctx: Ctx, @Parent() entry: HoursEntry, @Context() graphql: GraphqlContext) {
    const placement = entry.state === HoursState.SENT ? await this.placementOf(entry, graphql) : null;
    return { correct: canCorrect(ctx.actor, entry), amend: canAmend(ctx.actor, entry), decide: placement !== null && canDecide(ctx.actor, entry, placement) };
  }

  private placementOf(entry: HoursEntry, graphql: GraphqlContext): Promise<Placement | null> {
    return loader<string, Placement>(graphql, 'placement', (ids) => this.placements.byIds(graphql.ctx, ids)).load(entry.placementId);
  }
}
