import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { RosterEntryConnection } from '../roster/roster.type';
import type { RosterImport } from './roster-import.entity';
import { ApplyRosterImportInput, CheckRosterRowsInput } from './roster-import.input';
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

  @Mutation(() => [RosterRowType], { description: 'Looks up a part of a list, and changes nothing on the roster.' })
  @Access(Role.PROGRAM_STAFF)
  checkRosterRows(@CurrentCtx() ctx: Ctx, @Args('input') input: CheckRosterRowsInput) {
    return this.imports.check(ctx, input);
  }

  @Mutation(() => RosterImportType, { description: 'Brings everything that was found in a list to the roster: all of it or nothing, and once.' })
  @Access(Role.PROGRAM_STAFF)
  applyRosterImport(@CurrentCtx() ctx: Ctx, @Args('input') input: ApplyRosterImportInput) {
    return this.imports.apply(ctx, input);
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
