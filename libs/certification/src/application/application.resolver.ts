import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { ApplyArgs, SaveApplicationFieldInput, SignAttestationInput } from './application.input';
import { ApplicationService } from './application.service';
import { ApplicationType } from './application.type';
import { SchemeType } from './scheme.type';
import { SchemeService } from './scheme.service';

@Resolver(() => ApplicationType)
export class ApplicationResolver {
  constructor(
    private readonly applications: ApplicationService,
    private readonly schemes: SchemeService,
  ) {}

  @Query(() => [SchemeType], { description: 'What boards ask for, as dated data.' })
  @Access.signedIn()
  certificationSchemes(@CurrentCtx() ctx: Ctx) {
    return this.schemes.list(ctx);
  }

  @Query(() => [ApplicationType], { description: 'The applications of the signed-in person, newest first.' })
  @Access.signedIn()
  myApplications(@CurrentCtx() ctx: Ctx) {
    return this.applications.mine(ctx);
  }

  @Query(() => ApplicationType)
  @Access.signedIn()
  application(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.applications.one(ctx, id);
  }

  @Mutation(() => ApplicationType, { description: 'Opens an application; the one that runs already is returned.' })
  @Access.signedIn()
  applyForCertification(@CurrentCtx() ctx: Ctx, @Args() args: ApplyArgs) {
    return this.applications.apply(ctx, args);
  }

  @Mutation(() => ApplicationType, { description: 'Keeps one field, at once.' })
  @Access.signedIn()
  saveApplicationField(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveApplicationFieldInput) {
    return this.applications.saveField(ctx, input);
  }

  @Mutation(() => ApplicationType)
  @Access.signedIn()
  signAttestation(@CurrentCtx() ctx: Ctx, @Args('input') input: SignAttestationInput) {
    return this.applications.sign(ctx, input);
  }

  @Mutation(() => ApplicationType)
  @Access.signedIn()
  sendApplication(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.applications.send(ctx, id);
  }

  @Mutation(() => ApplicationType)
  @Access.signedIn()
  withdrawApplication(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.applications.withdraw(ctx, id);
  }
}
