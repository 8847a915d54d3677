import { Query, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { RenewalService } from './renewal.service';
import { RenewalType } from './renewal.type';

@Resolver(() => RenewalType)
export class RenewalResolver {
  constructor(private readonly renewals: RenewalService) {}

  @Query(() => [RenewalType], { description: 'What keeps each certificate of the viewer valid, newest first: counted and missing, in time or late.' })
  @Access.signedIn()
  myRenewals(@CurrentCtx() ctx: Ctx) {
    return this.renewals.mine(ctx);
  }
}
