import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Head } from '../scheme-version/scheme-version.service';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import { SchemeDraftService } from './scheme-draft.service';
import { SchemeLineType, SchemeVersionType } from './scheme-draft.type';
import { draftLines } from './scheme-draft-view';

@Resolver(() => SchemeVersionType)
export class SchemeVersionResolver {
  constructor(
    private readonly drafts: SchemeDraftService,
    private readonly versions: SchemeVersionService,
  ) {}

  @Query(() => SchemeVersionType, { description: 'A set of rules as it was published.' })
  @Access.signedIn()
  schemeVersion(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.drafts.version(ctx, id);
  }

  @ResolveField(() => String)
  async title(@Parent() { schemeId, version }: Head, @CurrentCtx() ctx: Ctx) {
    return (await this.versions.content(ctx, schemeId, version)).title[ctx.actor.locale];
  }

  @ResolveField(() => [SchemeLineType], { description: 'From top to bottom, as a draft shows them.' })
  async lines(@Parent() { schemeId, version }: Head, @CurrentCtx() ctx: Ctx) {
    return draftLines(await this.versions.content(ctx, schemeId, version), ctx.actor.locale);
  }
}
