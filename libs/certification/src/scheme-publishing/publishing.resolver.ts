import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { SchemeDraftType } from '../scheme-draft/scheme-draft.type';
import { PublishSchemeDraftInput } from './publishing.input';
import { PublishingService } from './publishing.service';

@Resolver(() => SchemeDraftType)
export class PublishingResolver {
  constructor(private readonly publishing: PublishingService) {}

  @Mutation(() => SchemeDraftType, { description: 'By somebody who wrote no part of it, after its replay. A published version never changes.' })
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  publishSchemeDraft(@CurrentCtx() ctx: Ctx, @Args('input') input: PublishSchemeDraftInput) {
    return this.publishing.publish(ctx, input);
  }
}
