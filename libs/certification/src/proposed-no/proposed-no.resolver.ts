import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationType, Organisation, PersonService, PersonType } from '@waymark/identity';
import { found, Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { In } from 'typeorm';
import { possibleFor } from '../proposal/proposal.rules';
import { ProposalViewerCanType } from '../proposal/proposal.type';
import { NoWaitingService } from './no-waiting.service';
import type { ProposedNo } from './proposed-no.entity';
import { ConfirmNoInput } from './proposed-no.input';
import { pathOf } from './proposed-no.rules';
import { ProposedNoService } from './proposed-no.service';
import { ProposedNoConnection, ProposedNoType } from './proposed-no.type';

@Resolver(() => ProposedNoType)
export class ProposedNoResolver {
  constructor(
    private readonly nos: ProposedNoService,
    private readonly waiting: NoWaitingService,
    private readonly people: PersonService,
  ) {}

  @Query(() => ProposedNoConnection, { description: 'Every "no" that waits for the second look of the viewer, longest first; nothing of people they must look away from.' })
  @Access(Role.REVIEWER)
  nosToConfirm(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.waiting.list(ctx, page);
  }

  @Query(() => ProposedNoType, { description: 'One with what it is about; of an appeal it is read on its case.' })
  @Access(Role.REVIEWER)
  proposedNo(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.nos.one(ctx, id);
  }

  @Mutation(() => ProposedNoType, { description: 'The second look: a confirmed "no" counts, and the other side reads it, at once.' })
  @Access(Role.REVIEWER)
  confirmNo(@CurrentCtx() ctx: Ctx, @Args('input') input: ConfirmNoInput) {
    return this.nos.confirm(ctx, input);
  }

  @Mutation(() => ProposedNoType, { description: 'Its proposer takes it back.' })
  @Access(Role.REVIEWER)
  withdrawNo(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.nos.withdraw(ctx, id);
  }

  @ResolveField(() => String, { description: 'Where it is looked at: a path of the web client.' })
  path(@Parent() no: ProposedNo) {
    return pathOf(no);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Whom it is about; nobody where a training provider asked.' })
  holder(@Parent() { holderId }: ProposedNo, @Context() graphql: GraphqlContext) {
    return holderId === null ? null : this.people.batched(graphql, holderId);
  }

  @ResolveField(() => OrganisationType, { nullable: true })
  provider(@Parent() { providerId }: ProposedNo, @Context() graphql: GraphqlContext) {
    if (providerId === null) return null;
    const byId = loader<string, Organisation>(graphql, 'proposed-no.provider', async (ids) => new Map((await graphql.ctx.tx.findBy(Organisation, { id: In([...ids]) })).map((row) => [row.id, row])));
    return byId.load(providerId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  proposer(@Parent() { proposedBy }: ProposedNo, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, proposedBy);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who confirmed it or sent it back.' })
  second(@Parent() { decidedBy, proposedBy }: ProposedNo, @Context() graphql: GraphqlContext) {
    return decidedBy === null || decidedBy === proposedBy ? null : this.people.batched(graphql, decidedBy);
  }

  @ResolveField('reviewers', () => [PersonType], { description: 'While it waits: the reviewers who can take the second look.' })
  reviewersFree(@Parent() no: ProposedNo, @CurrentCtx() ctx: Ctx) {
    return no.outcome === null ? this.nos.secondsOf(ctx, no) : [];
  }

  @ResolveField(() => ProposalViewerCanType)
  viewerCan(@Parent() no: ProposedNo, @CurrentCtx() ctx: Ctx): ProposalViewerCanType {
    return possibleFor(no, found(ctx.actor.id));
  }
}
