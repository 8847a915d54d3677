import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Verification } from '@waymark/credentials';
import { VerificationService } from '@waymark/credentials';
import { PersonService, PersonType } from '@waymark/identity';
import { found, must, Role } from '@waymark/kernel';
import { Access, AuditEntryType, CurrentCtx, historyOf, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { ApiScope } from '../api-key/api-key.rules';
import type { RosterEntry } from './roster-entry.entity';
import { rosterCheck } from './roster-status';
import { AddToRosterInput } from './roster.input';
import { RosterService } from './roster.service';
import { RosterCheckType, RosterEntryConnection, RosterEntryType } from './roster.type';

@Resolver(() => RosterEntryType)
export class RosterResolver {
  constructor(
    private readonly rosters: RosterService,
    private readonly verification: VerificationService,
    private readonly people: PersonService,
  ) {}

  @Query(() => RosterEntryConnection, { description: 'The certificates that a program keeps an eye on, newest first.' })
  @Access.withKey(ApiScope.READ_ROSTER, Role.PROGRAM_STAFF)
  roster(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID, nullable: true, description: 'Need not be named by the staff of one program, nor by its keys.' }) organisationId: string | null, @Args() page: PageArgs) {
    return this.rosters.list(ctx, organisationId, page);
  }

  @Query(() => RosterCheckType, { description: 'What a certificate is worth at this moment, by its code.' })
  @Access.withKey(ApiScope.READ_CERTIFICATES, Role.PROGRAM_STAFF)
  async checkCertificate(@CurrentCtx() ctx: Ctx, @Args('code') code: string) {
    const check = await this.rosters.check(ctx, code);
    must(check.status !== 'unknown', 'ROSTER_CODE_UNKNOWN');
    return rosterCheck(check);
  }

  @Mutation(() => RosterEntryType, { description: 'Checks a code and keeps the certificate on the roster of the program; twice is once.' })
  @Access.withKey(ApiScope.WRITE_ROSTER, Role.PROGRAM_STAFF)
  addToRoster(@CurrentCtx() ctx: Ctx, @Args('input') input: AddToRosterInput) {
    return this.rosters.add(ctx, input);
  }

  @Mutation(() => RosterEntryType, { description: 'Ends an entry of the roster; nothing is deleted.' })
  @Access.withKey(ApiScope.WRITE_ROSTER, Role.PROGRAM_STAFF)
  removeFromRoster(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.rosters.remove(ctx, id);
  }

  @ResolveField(() => RosterCheckType)
  async check(@Parent() entry: RosterEntry, @Context() graphql: GraphqlContext) {
    const answers = loader<string, Verification>(graphql, 'roster.check', (ids) => this.verification.byIds(graphql.ctx, ids));
    return rosterCheck(found(await answers.load(entry.credentialId)));
  }

  @ResolveField(() => PersonType, { nullable: true })
  addedBy(@Parent() entry: RosterEntry, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, entry.addedBy);
  }

  @ResolveField(() => [AuditEntryType], { description: 'Every change, with who and when.' })
  history(@Parent() entry: RosterEntry, @Context() graphql: GraphqlContext) {
    return historyOf(graphql.ctx, entry.id);
  }
}
