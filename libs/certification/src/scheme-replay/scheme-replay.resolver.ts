import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { SchemeDraft } from '../scheme-draft/scheme-draft.entity';
import { SchemeDraftKeyInput } from '../scheme-draft/scheme-draft.input';
import { SchemeDraftType } from '../scheme-draft/scheme-draft.type';
import { ReplayViewService } from './replay-view.service';
import type { SchemeReplay } from './scheme-replay.entity';
import { SchemeReplayService } from './scheme-replay.service';
import { SchemeReplayCaseType, SchemeReplayGroupType, SchemeReplayRequirementType, SchemeReplayType } from './scheme-replay.type';

@Resolver(() => SchemeReplayType)
export class SchemeReplayResolver {
  constructor(
    private readonly replays: SchemeReplayService,
    private readonly views: ReplayViewService,
  ) {}

  @Mutation(() => SchemeReplayType, { description: 'Holds the draft against every past and running application, in batches; read `done` for how far it is.' })
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  replaySchemeDraft(@CurrentCtx() ctx: Ctx, @Args('input') input: SchemeDraftKeyInput) {
    return this.replays.start(ctx, input);
  }

  @ResolveField(() => [SchemeReplayGroupType], { description: 'Who would gain or lose the certificate as a whole.' })
  groups(@Parent() replay: SchemeReplay, @CurrentCtx() ctx: Ctx) {
    return this.views.groups(ctx, replay);
  }

  @ResolveField(() => [SchemeReplayRequirementType])
  requirements(@Parent() replay: SchemeReplay, @CurrentCtx() ctx: Ctx) {
    return this.views.requirements(ctx, replay);
  }

  @ResolveField(() => [SchemeReplayCaseType], { description: 'At most 50, whoever would lose first; nobody whose application the viewer may not see.' })
  cases(@Parent() replay: SchemeReplay, @CurrentCtx() ctx: Ctx) {
    return this.views.cases(ctx, replay);
  }
}

@Resolver(() => SchemeDraftType)
export class SchemeDraftReplayResolver {
  constructor(private readonly replays: SchemeReplayService) {}

  @ResolveField(() => SchemeReplayType, { nullable: true, description: 'The last one, of this revision or of an older one.' })
  replay(@Parent() draft: SchemeDraft, @CurrentCtx() ctx: Ctx) {
    return this.replays.latest(ctx, draft.id);
  }
}
