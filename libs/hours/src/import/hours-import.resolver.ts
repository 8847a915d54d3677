import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { HoursEntryType } from '../entry/hours-entry.type';
import type { HoursImport, UndoneImport } from './hours-import.entity';
import { HoursFileInput, ImportHoursInput } from './hours-import.input';
import { HoursImportService } from './hours-import.service';
import { HoursImportConnection, HoursImportPreviewType, HoursImportType, HoursImportUndoType } from './hours-import.type';

@Resolver(() => HoursImportType)
export class HoursImportResolver {
  constructor(private readonly imports: HoursImportService) {}

  @Query(() => HoursImportPreviewType, { description: 'What bringing a file into the log would do, row by row. Keeps nothing.' })
  @Access.signedIn()
  hoursImportPreview(@CurrentCtx() ctx: Ctx, @Args('file') file: HoursFileInput) {
    return this.imports.preview(ctx, file);
  }

  @Query(() => HoursImportConnection, { description: 'Files that the signed-in person brought into their log, newest first.' })
  @Access.signedIn()
  hoursImports(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.imports.list(ctx, page);
  }

  @Mutation(() => HoursImportType, { description: 'Adds the rows of a file as drafts: all that the preview said, or none.' })
  @Access.signedIn()
  importHours(@CurrentCtx() ctx: Ctx, @Args('input') input: ImportHoursInput) {
    return this.imports.run(ctx, input);
  }

  @Mutation(() => HoursImportType, { description: 'Takes back the drafts of an import. What was sent stays.' })
  @Access.signedIn()
  undoHoursImport(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.imports.undo(ctx, id);
  }

  @ResolveField(() => HoursImportUndoType, { nullable: true, description: 'Nothing while it stands.' })
  undone(@Parent() made: HoursImport, @Context() graphql: GraphqlContext) {
    return loader<string, UndoneImport>(graphql, 'undoneImport', (ids) => this.imports.undone(graphql.ctx, ids)).load(made.id);
  }

  @ResolveField(() => [HoursEntryType], { description: 'Entries of it that had been sent, oldest first, at most 100: they stay when it is undone.' })
  sent(@CurrentCtx() ctx: Ctx, @Parent() made: HoursImport) {
    return this.imports.sent(ctx, made);
  }
}
