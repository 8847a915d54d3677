import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { OpenPlacementInput } from './placement.input';
import { PlacementService } from './placement.service';
import { PlacementConnection, PlacementType } from './placement.type';

@Resolver(() => PlacementType)
export class PlacementResolver {
  constructor(private readonly placements: PlacementService) {}

  @Query(() => PlacementConnection, { name: 'placements', description: 'Placements of the person, and of those they supervise or administer; newest first.' })
  @Access.signedIn()
  list(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.placements.list(ctx, page);
  }

  @Mutation(() => PlacementType, { description: 'Lets a trainee log hours at a program under a supervisor.' })
  @Access(Role.ORG_ADMIN, Role.SUPERVISOR)
  openPlacement(@CurrentCtx() ctx: Ctx, @Args('input') input: OpenPlacementInput) {
    return this.placements.open(ctx, input);
  }
}
