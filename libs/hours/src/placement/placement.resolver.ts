import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { displayName } from '@waymark/identity';
import { Access, bouncesOf, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Placement } from './placement.entity';
import { NamedSupervisorInput, OpenPlacementInput } from './placement.input';
import { canNameAlternate, canNameSupervisor } from './placement.policy';
import { PlacementService } from './placement.service';
import { PlacementConnection, PlacementSupervisorType, PlacementType, PlacementViewerCanType } from './placement.type';

const id = { type: () => ID } as const;

@Resolver(() => PlacementType)
export class PlacementResolver {
  constructor(private readonly placements: PlacementService) {}

  @Query(() => PlacementConnection, { name: 'placements', description: 'Placements of the person, and of those they supervise or administer; newest first.' })
  @Access.signedIn()
  list(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.placements.list(ctx, page);
  }

  @Mutation(() => PlacementType, { description: 'Lets a trainee log hours at a program under a supervisor; a trainee opens their own under somebody without an account.' })
  @Access.signedIn()
  openPlacement(@CurrentCtx() ctx: Ctx, @Args('input') input: OpenPlacementInput) {
    return this.placements.open(ctx, input);
  }

  @Mutation(() => PlacementType, { description: 'Says who signs by a link in a mail from now on; who signed before no longer does.' })
  @Access.signedIn()
  nameSupervisor(@CurrentCtx() ctx: Ctx, @Args('placementId', id) placementId: string, @Args('supervisor') supervisor: NamedSupervisorInput) {
    return this.placements.nameSupervisor(ctx, placementId, supervisor);
  }

  @Mutation(() => PlacementType, { description: 'Says who is asked when the supervisor does not answer.' })
  @Access.signedIn()
  nameAlternate(@CurrentCtx() ctx: Ctx, @Args('placementId', id) placementId: string, @Args('alternate') alternate: NamedSupervisorInput) {
    return this.placements.nameAlternate(ctx, placementId, alternate);
  }

  @ResolveField(() => PlacementSupervisorType)
  supervisor(@Parent() placement: Placement, @Context() graphql: GraphqlContext) {
    const { supervisor, supervisorEmail } = placement;
    if (supervisor) return { id: supervisor.id, name: displayName(supervisor), email: null, bouncedAt: null };
    return this.named(graphql, { id: placement.id, name: placement.supervisorName, email: supervisorEmail });
  }

  @ResolveField(() => PlacementSupervisorType, { nullable: true, description: 'Who is asked when the supervisor does not answer.' })
  alternate(@Parent() { id: placementId, alternateName, alternateEmail }: Placement, @Context() graphql: GraphqlContext) {
    return alternateEmail === null ? null : this.named(graphql, { id: placementId, name: alternateName, email: alternateEmail });
  }

  @ResolveField(() => PlacementViewerCanType)
  viewerCan(@CurrentCtx() { actor }: Ctx, @Parent() placement: Placement) {
    return { nameSupervisor: canNameSupervisor(actor, placement), nameAlternate: canNameAlternate(actor, placement) };
  }

  private async named(graphql: GraphqlContext, { id: key, name, email }: { id: string; name: string | null; email: string | null }) {
    const bouncedAt = await loader<string, Date>(graphql, 'bounce', (emails) => bouncesOf(graphql.ctx, emails)).load(email ?? '');
    return { id: key, name, email, bouncedAt };
  }
}
