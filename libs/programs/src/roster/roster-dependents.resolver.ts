import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DependentsType } from '@waymark/certification';
import type { Dependents } from '@waymark/certification';
import { OrganisationType } from '@waymark/identity';
import { CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { RosterService } from './roster.service';

/** The programs that keep an eye on a certificate of the person: their roster tells them of a measure at its next reading. */
@Resolver(() => DependentsType)
export class RosterDependentsResolver {
  constructor(private readonly rosters: RosterService) {}

  @ResolveField(() => [OrganisationType], { description: 'Programs whose roster carries a certificate of the person today.' })
  programs(@Parent() { credentialIds }: Dependents, @CurrentCtx() ctx: Ctx) {
    return this.rosters.watching(ctx, credentialIds);
  }
}
