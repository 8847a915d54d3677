import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { RosterEntryConnection } from '../roster/roster.type';
import type { RosterImport } from './roster-import.entity';
import { ApplyRosterImportInput, MendRosterRowInput, SendRosterRowsInput } from './roster-import.input';
import { isWorkedOn, lateBefore, RosterImportStage, stageOf } from './roster-import.rules';
import { RosterImportService } from './roster-import.service';
import { RosterImportType, RosterRowType } from './roster-import.type';

@Resolver(() => RosterImportType)
export class RosterImportResolver {
  constructor(private readonly imports: RosterImportService) {}

  @Query(() => RosterImportType, { description: 'A list that one brought oneself.' })
  @Access(Role.PROGRAM_STAFF)
  rosterImport(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.imports.get(ctx, id);
  }

  @Query(() => RosterImportType, { nullable: true, description: 'The list that one is bringing to this roster, or the last one of the past day; nothing where there is none.' })
  @Access(Role.PROGRAM_STAFF)
  lastRosterImport(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string) {
    return this.imports.last(ctx, organisationId);
  }

  @Query(() => [RosterRowType], { description: 'Rows that were looked up, at most 500, after a line of the file.' })
  @Access(Role.PROGRAM_STAFF)
  rosterImportRows(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('after', { type: () => Int, defaultValue: 0 }) after: number) {
    return this.imports.rows(ctx, id, after);
  }

  @Mutation(() => RosterImportType, { description: 'Sends a part of a list. Once all of it is here it is looked up, which changes nothing on the roster.' })
  @Access(Role.PROGRAM_STAFF)
  sendRosterRows(@CurrentCtx() ctx: Ctx, @Args('input') input: SendRosterRowsInput) {
    return this.imports.send(ctx, input);
  }

  @Mutation(() => RosterRowType, { description: 'Looks one row up again, as it was mended.' })
  @Access(Role.PROGRAM_STAFF)
  mendRosterRow(@CurrentCtx() ctx: Ctx, @Args('input') input: MendRosterRowInput) {
    return this.imports.mend(ctx, input);
  }

  @Mutation(() => RosterImportType, { description: 'Has everything that was found in a list brought to the roster: all of it or nothing, and once.' })
  @Access(Role.PROGRAM_STAFF)
  applyRosterImport(@CurrentCtx() ctx: Ctx, @Args('input') input: ApplyRosterImportInput) {
    return this.imports.apply(ctx, input);
  }

  @Mutation(() => RosterImportType, { description: 'Goes on with a list that stopped.' })
  @Access(Role.PROGRAM_STAFF)
  resumeRosterImport(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.imports.resume(ctx, id);
  }

  @Mutation(() => ID, { description: 'Takes a list back before it is on the roster: nothing of it is kept.' })
  @Access(Role.PROGRAM_STAFF)
  cancelRosterImport(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.imports.cancel(ctx, id);
  }

  @ResolveField(() => RosterImportStage)
  stage(@Parent() list: RosterImport) {
    return stageOf(list);
  }

  @ResolveField(() => Boolean, { description: 'Nothing went on for a minute: it is being tried again.' })
  isLate(@Parent() list: RosterImport, @Context() graphql: GraphqlContext): boolean {
    return isWorkedOn(stageOf(list)) && list.movedAt < lateBefore(graphql.ctx.now);
  }

  @ResolveField(() => RosterEntryConnection, { description: 'Who would leave the roster by a match, newest first.' })
  leaving(@Parent() list: RosterImport, @Args() page: PageArgs, @Context() graphql: GraphqlContext) {
    return this.imports.leaving(graphql.ctx, list, page);
  }

  @ResolveField(() => Int, { description: 'How many would leave the roster by a match.' })
  leavingCount(@Parent() list: RosterImport, @Context() graphql: GraphqlContext) {
    return this.imports.countLeaving(graphql.ctx, list);
  }
}
