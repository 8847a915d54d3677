import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, AuditEntryType, CurrentCtx, historyOf, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { BadgeService } from '../badge/badge.service';
import type { CredentialEvent } from './credential-event.entity';
import type { Credential } from './credential.entity';
import { CredentialFilterArgs } from './credential.input';
import { CredentialListService } from './credential-list.service';
import { CredentialService } from './credential.service';
import { CredentialConnection, CredentialEventType, CredentialStandingType, CredentialType } from './credential.type';
import { SealService } from './seal.service';

@Resolver(() => CredentialType)
export class CredentialResolver {
  constructor(
    private readonly credentials: CredentialService,
    private readonly lists: CredentialListService,
    private readonly seals: SealService,
    private readonly badges: BadgeService,
  ) {}

  @Query(() => CredentialConnection, { description: 'The certificates of the signed-in person, newest first.' })
  @Access.signedIn()
  myCredentials(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.credentials.mine(ctx, page);
  }

  @Query(() => CredentialConnection, { description: 'The certificates that the board issued, newest first; by their end, the nearest to today first.' })
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  boardCredentials(@CurrentCtx() ctx: Ctx, @Args() filter: CredentialFilterArgs, @Args() page: PageArgs) {
    return this.lists.ofBoard(ctx, filter, page);
  }

  @Query(() => CredentialType)
  @Access.signedIn()
  credential(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.credentials.one(ctx, id);
  }

  @ResolveField(() => CredentialStandingType)
  async standing(@Parent() credential: Credential, @Context() graphql: GraphqlContext) {
    return this.credentials.standing(graphql.ctx, credential, await this.eventsOf(credential, graphql));
  }

  @ResolveField(() => [CredentialEventType], { description: 'Its life so far, oldest first.' })
  events(@Parent() credential: Credential, @Context() graphql: GraphqlContext) {
    return this.eventsOf(credential, graphql);
  }

  @ResolveField(() => Boolean, { description: 'The sealed PDF is stored and can be downloaded.' })
  isSealed(@Parent() credential: Credential, @Context() graphql: GraphqlContext) {
    return loader<string, boolean>(graphql, 'credential.sealed', (ids) => this.seals.sealedAmong(graphql.ctx, ids)).load(credential.id).then(Boolean);
  }

  @ResolveField(() => Boolean, { description: 'The machine-readable credential (Open Badges 3.0) can be downloaded by its holder.' })
  hasBadge(@Parent() credential: Credential, @Context() graphql: GraphqlContext) {
    return loader<string, boolean>(graphql, 'credential.badge', (ids) => this.badges.presentAmong(graphql.ctx, ids)).load(credential.id).then(Boolean);
  }

  @ResolveField(() => [AuditEntryType], { description: 'Every change, with who, when and why.' })
  history(@Parent() credential: Credential, @Context() graphql: GraphqlContext) {
    return historyOf(graphql.ctx, credential.id);
  }

  private async eventsOf(credential: Credential, graphql: GraphqlContext): Promise<CredentialEvent[]> {
    const events = loader<string, CredentialEvent[]>(graphql, 'credential.events', (ids) => this.credentials.eventsOf(graphql.ctx, ids));
    return (await events.load(credential.id)) ?? [];
  }
}
