import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Credential, CredentialService, CredentialType } from '@waymark/credentials';
import { PersonService, PersonType } from '@waymark/identity';
import { found, Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { possibleFor } from '../proposal/proposal.rules';
import { ProposalViewerCanType } from '../proposal/proposal.type';
import { aboutHolder, SecondsService } from '../proposal/seconds.service';
import type { StandingChange } from './standing-change.entity';
import { ConfirmStandingChangeInput, ProposeStandingChangeInput } from './standing-change.input';
import { StandingChangeService } from './standing-change.service';
import { CredentialViewerCanType, StandingChangeConnection, StandingChangeType } from './standing-change.type';

@Resolver(() => CredentialType)
export class CredentialChangesResolver {
  constructor(
    private readonly changes: StandingChangeService,
    private readonly credentials: CredentialService,
  ) {}

  @Query(() => StandingChangeConnection, { description: 'Changes of standing that wait for the second look of the viewer, longest first; nothing of people they must look away from.' })
  @Access(Role.REVIEWER)
  standingChangesToConfirm(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.changes.waiting(ctx, page);
  }

  @Mutation(() => CredentialType, { description: 'Proposes to suspend, reinstate or revoke, or to set or lift conditions. Nothing changes before a second person confirms it.' })
  @Access(Role.REVIEWER)
  proposeStandingChange(@CurrentCtx() ctx: Ctx, @Args('input') input: ProposeStandingChangeInput) {
    return this.changes.propose(ctx, input);
  }

  @Mutation(() => CredentialType, { description: 'The second look: a confirmed change counts, and everybody who checks reads it, at once.' })
  @Access(Role.REVIEWER)
  confirmStandingChange(@CurrentCtx() ctx: Ctx, @Args('input') input: ConfirmStandingChangeInput) {
    return this.changes.confirm(ctx, input);
  }

  @Mutation(() => CredentialType, { description: 'Its proposer takes it back.' })
  @Access(Role.REVIEWER)
  withdrawStandingChange(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.changes.withdraw(ctx, id);
  }

  @ResolveField(() => [StandingChangeType], { description: 'What reviewers proposed, oldest first; empty for everybody else.' })
  standingChanges(@Parent() credential: Credential, @Context() { ctx }: GraphqlContext) {
    return this.changes.of(ctx, credential);
  }

  @ResolveField(() => CredentialViewerCanType)
  async viewerCan(@Parent() credential: Credential, @Context() { ctx }: GraphqlContext) {
    const possible = await this.credentials.possibleFor(ctx, credential);
    return { propose: possible.length > 0 && (await this.changes.waits(ctx, credential)) ? [] : possible };
  }
}

@Resolver(() => StandingChangeType)
export class StandingChangeResolver {
  constructor(
    private readonly changes: StandingChangeService,
    private readonly seconds: SecondsService,
    private readonly people: PersonService,
  ) {}

  @ResolveField(() => CredentialType)
  async credential(@Parent() change: StandingChange, @Context() graphql: GraphqlContext) {
    return found(await this.certificate(change, graphql));
  }

  @ResolveField(() => PersonType, { nullable: true })
  proposer(@Parent() { proposedBy }: StandingChange, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, proposedBy);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who confirmed it or sent it back.' })
  second(@Parent() { decidedBy, proposedBy }: StandingChange, @Context() graphql: GraphqlContext) {
    return decidedBy === null || decidedBy === proposedBy ? null : this.people.batched(graphql, decidedBy);
  }

  @ResolveField('reviewers', () => [PersonType], { description: 'While it waits: the reviewers who can take the second look.' })
  async reviewersFree(@Parent() change: StandingChange, @Context() graphql: GraphqlContext) {
    return change.outcome === null ? this.seconds.of(graphql.ctx, aboutHolder(found(await this.certificate(change, graphql))), change.proposedBy) : [];
  }

  @ResolveField(() => ProposalViewerCanType)
  viewerCan(@Parent() change: StandingChange, @Context() { ctx }: GraphqlContext) {
    return possibleFor(change, found(ctx.actor.id));
  }

  private certificate({ credentialId }: StandingChange, graphql: GraphqlContext): Promise<Credential | null> {
    return loader<string, Credential>(graphql, 'standing-change.credential', (ids) => this.changes.credentialsOf(graphql.ctx, ids)).load(credentialId);
  }
}
