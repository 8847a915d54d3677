import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { LeavingService } from './leaving.service';
import { LeavingViewType } from './leaving.type';

@Resolver(() => LeavingViewType)
export class LeavingResolver {
  constructor(private readonly leavings: LeavingService) {}

  @Query(() => LeavingViewType, { description: 'Whether the viewer leaves, and what holds them.' })
  @Access.signedIn()
  leaving(@CurrentCtx() ctx: Ctx) {
    return this.leavings.mine(ctx);
  }

  @Mutation(() => LeavingViewType, { description: 'Keeps the account after all.' })
  @Access.signedIn()
  stay(@CurrentCtx() ctx: Ctx) {
    return this.leavings.stay(ctx);
  }
}
