import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, AuditEntryType, CurrentCtx, historyOf } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { draftLines } from './scheme-draft-view';
import type { SchemeDraft } from './scheme-draft.entity';
import { AddSchemePartInput, MoveSchemePartInput, SaveSchemeFieldInput, SchemeDraftKeyInput, SchemePartInput, StartSchemeDraftInput } from './scheme-draft.input';
import { hasWritten } from './scheme-draft.policy';
import { SchemeDraftStatus } from './scheme-draft.rules';
import { SchemeDraftService } from './scheme-draft.service';
import { BoardSchemeType, SchemeDraftType, SchemeDraftViewerCanType, SchemeLineType } from './scheme-draft.type';

@Resolver(() => SchemeDraftType)
export class SchemeDraftResolver {
  constructor(private readonly drafts: SchemeDraftService) {}

  @Query(() => [BoardSchemeType], { description: 'The schemes of a board, for those who work on its rules.' })
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  boardSchemes(@CurrentCtx() ctx: Ctx, @Args('boardId', { type: () => ID }) boardId: string) {
    return this.drafts.ofBoard(ctx, boardId);
  }

  @Query(() => SchemeDraftType)
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  schemeDraft(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.drafts.one(ctx, id);
  }

  @Mutation(() => SchemeDraftType, { description: 'Begins the next version of a scheme; the one that is being written is returned.' })
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  startSchemeDraft(@CurrentCtx() ctx: Ctx, @Args('input') input: StartSchemeDraftInput) {
    return this.drafts.start(ctx, input);
  }

  @Mutation(() => SchemeDraftType, { description: 'Keeps one field, at once.' })
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  saveSchemeField(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveSchemeFieldInput) {
    return this.drafts.saveField(ctx, input);
  }

  @Mutation(() => SchemeDraftType)
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  addSchemePart(@CurrentCtx() ctx: Ctx, @Args('input') input: AddSchemePartInput) {
    return this.drafts.add(ctx, input);
  }

  @Mutation(() => SchemeDraftType, { description: 'Takes a line and all below it out of the next version.' })
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  removeSchemePart(@CurrentCtx() ctx: Ctx, @Args('input') input: SchemePartInput) {
    return this.drafts.remove(ctx, input);
  }

  @Mutation(() => SchemeDraftType)
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  moveSchemePart(@CurrentCtx() ctx: Ctx, @Args('input') input: MoveSchemePartInput) {
    return this.drafts.move(ctx, input);
  }

  @Mutation(() => SchemeDraftType, { description: 'Ends a draft that will not be published.' })
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  discardSchemeDraft(@CurrentCtx() ctx: Ctx, @Args('input') input: SchemeDraftKeyInput) {
    return this.drafts.discard(ctx, input);
  }

  @ResolveField(() => String)
  title(@Parent() { content }: SchemeDraft, @CurrentCtx() ctx: Ctx) {
    return content.title[ctx.actor.locale];
  }

  @ResolveField(() => String)
  version(@Parent() { content }: SchemeDraft) {
    return content.version;
  }

  @ResolveField(() => [SchemeLineType], { description: 'From top to bottom; the first line is the scheme itself.' })
  lines(@Parent() { content }: SchemeDraft, @CurrentCtx() ctx: Ctx) {
    return draftLines(content, ctx.actor.locale);
  }

  @ResolveField(() => [AuditEntryType], { description: 'Every change, with who, when and what.' })
  history(@Parent() { id }: SchemeDraft, @CurrentCtx() ctx: Ctx) {
    return historyOf(ctx, id);
  }

  @ResolveField(() => SchemeDraftViewerCanType)
  viewerCan(@Parent() draft: SchemeDraft, @CurrentCtx() ctx: Ctx): SchemeDraftViewerCanType {
    const isOpen = draft.status === SchemeDraftStatus.OPEN;
    return { edit: isOpen, publish: isOpen && !hasWritten(ctx.actor, draft) };
  }
}
