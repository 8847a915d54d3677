import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ConsentType, SharedDetailType } from '@waymark/credentials';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { RosterEntry } from '../roster/roster-entry.entity';
import { RosterEntryType } from '../roster/roster.type';
import { LetProgramReadInput } from './shared-detail.input';
import { SharedDetailService } from './shared-detail.service';

@Resolver(() => RosterEntryType)
export class SharedDetailResolver {
  constructor(private readonly shared: SharedDetailService) {}

  @Mutation(() => ConsentType, { description: 'The holder lets the staff of a program that watches their certificate read chosen lines of it. What the program was let read before ends.' })
  @Access.signedIn()
  letProgramRead(@CurrentCtx() ctx: Ctx, @Args('input') input: LetProgramReadInput) {
    return this.shared.give(ctx, input);
  }

  @Mutation(() => SharedDetailType, { description: 'Reads what the holder of a watched certificate lets the program read. The holder sees that it was read.' })
  @Access(Role.PROGRAM_STAFF)
  async readSharedDetail(@CurrentCtx() ctx: Ctx, @Args('entryId', { type: () => ID }) entryId: string): Promise<SharedDetailType> {
    const { lines, rules, consent, notice } = await this.shared.read(ctx, entryId);
    const { purpose, purposeWords, endsAt } = consent;
    return { lines: [...lines], rules: rules && `${rules.scheme}, ${rules.version}`, purpose, purposeWords, endsAt, notice };
  }

  @ResolveField(() => Boolean, { description: 'Its holder lets the program read more than the certificate says.' })
  isDetailShared(@Parent() entry: RosterEntry, @Context() graphql: GraphqlContext) {
    return loader<string, boolean>(graphql, 'roster.shared', (ids) => this.shared.sharedAmong(graphql.ctx, ids)).load(entry.id).then(Boolean);
  }
}
