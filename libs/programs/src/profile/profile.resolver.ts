import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { HolderWatch } from '../watch/watch-reading.service';
import { CertificateWatchType } from '../watch/watch.type';
import { CountConsentService } from './count-consent.service';
import { StateProfileInput } from './profile.input';
import { ProfileService } from './profile.service';
import { ProgramProfileType } from './profile.type';

@Resolver(() => CertificateWatchType)
export class ProfileResolver {
  constructor(
    private readonly profiles: ProfileService,
    private readonly consents: CountConsentService,
  ) {}

  @Query(() => ProgramProfileType, { nullable: true, description: 'What the program said last for its public page; nothing before the first time.' })
  @Access(Role.PROGRAM_STAFF)
  programProfile(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string) {
    return this.profiles.of(ctx, organisationId);
  }

  @Mutation(() => ProgramProfileType, { description: 'Says what only the program can say; what was said before stays on record.' })
  @Access(Role.PROGRAM_STAFF)
  stateProgramProfile(@CurrentCtx() ctx: Ctx, @Args('input') input: StateProfileInput) {
    return this.profiles.state(ctx, input);
  }

  @Mutation(() => Boolean, { description: 'Lets a program count the signed-in holder on its public page, without a name, or takes that back.' })
  @Access.signedIn()
  sayWhetherCounted(@CurrentCtx() ctx: Ctx, @Args('watchId', { type: () => ID }) watchId: string, @Args('isCounted') isCounted: boolean) {
    return this.consents.say(ctx, watchId, isCounted);
  }

  @ResolveField(() => Boolean, { description: 'The holder lets the program count them on its public page.' })
  async isCounted(@Parent() watch: HolderWatch, @Context() graphql: GraphqlContext) {
    return (await loader<string, boolean>(graphql, 'watch.isCounted', (ids) => this.consents.among(graphql.ctx, ids)).load(watch.id)) ?? false;
  }
}
