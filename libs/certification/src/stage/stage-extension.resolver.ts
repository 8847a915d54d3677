import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import { AskForMoreTimeInput, ConfirmMoreTimeInput, DecideMoreTimeInput } from './stage-extension.input';
import { StageExtensionService } from './stage-extension.service';
import type { ExtensionLook } from './extension-look.entity';
import { ExtensionLookType, StageTimeType } from './stage-extension.type';

@Resolver(() => ApplicationType)
export class StageExtensionResolver {
  constructor(private readonly extensions: StageExtensionService) {}

  @Mutation(() => ApplicationType, { description: 'The holder of a certificate for a time asks its board for more time, with a reason.' })
  @Access.signedIn()
  askForMoreTime(@CurrentCtx() ctx: Ctx, @Args('input') input: AskForMoreTimeInput) {
    return this.extensions.ask(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'The first answer of the board: more time, as long as its scheme says, or why not. Nothing is told before a second person confirms it.' })
  @Access(Role.REVIEWER)
  decideMoreTime(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideMoreTimeInput) {
    return this.extensions.decide(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'The second look: with a confirmed yes a certificate with the new day takes the place of the old one.' })
  @Access(Role.REVIEWER)
  confirmMoreTime(@CurrentCtx() ctx: Ctx, @Args('input') input: ConfirmMoreTimeInput) {
    return this.extensions.confirm(ctx, input);
  }

  @ResolveField('stageTime', () => StageTimeType, { nullable: true, description: 'Of a certificate for a time: how long, and how much longer.' })
  stageTimeOf(@Parent() application: Application, @Context() { ctx }: GraphqlContext) {
    return this.extensions.timeOf(ctx, application);
  }
}

@Resolver(() => ExtensionLookType)
export class ExtensionLookResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType, { nullable: true })
  reviewer(@Parent() { decidedBy }: ExtensionLook, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, decidedBy);
  }
}
