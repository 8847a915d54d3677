import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Credential, CredentialType } from '@waymark/credentials';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { In } from 'typeorm';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import { RenewalService } from './renewal.service';
import { RenewalStart } from './renewal-start.service';
import { RenewalType } from './renewal.type';

@Resolver(() => RenewalType)
export class RenewalResolver {
  constructor(
    private readonly renewals: RenewalService,
    private readonly starts: RenewalStart,
  ) {}

  @Query(() => [RenewalType], { description: 'What keeps each certificate of the viewer valid, newest first: counted and missing, in time or late.' })
  @Access.signedIn()
  myRenewals(@CurrentCtx() ctx: Ctx) {
    return this.renewals.mine(ctx);
  }

  @Mutation(() => ApplicationType, { description: 'Opens the renewal of an own certificate, from the first day on which the board takes it; the one that runs already is returned.' })
  @Access.signedIn()
  beginRenewal(@CurrentCtx() ctx: Ctx, @Args('credentialId', { type: () => ID }) credentialId: string) {
    return this.starts.begin(ctx, credentialId);
  }
}

@Resolver(() => ApplicationType)
export class RenewedResolver {
  @ResolveField('renews', () => CredentialType, { nullable: true, description: 'The certificate that a renewal keeps; nothing of any other application.' })
  async renewedCredential(@Parent() { renewsId }: Application, @Context() graphql: GraphqlContext) {
    if (renewsId === null) return null;
    const one = loader<string, Credential>(graphql, 'application.renews', async (ids) => {
      const rows = await graphql.ctx.tx.findBy(Credential, { id: In([...ids]) });
      return new Map(rows.map((row) => [row.id, row]));
    });
    return (await one.load(renewsId)) ?? null;
  }
}
