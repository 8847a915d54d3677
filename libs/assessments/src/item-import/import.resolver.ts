import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { BankItemType } from '../item/item.type';
import { ImportService } from './import.service';
import { ImportItemsInput } from './import.input';
import { ImportPreviewType } from './import.type';

@Resolver()
export class ImportResolver {
  constructor(private readonly imports: ImportService) {}

  @Query(() => ImportPreviewType, { description: 'Reads a file and changes nothing.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  importPreview(@CurrentCtx() ctx: Ctx, @Args('input') input: ImportItemsInput) {
    return this.imports.preview(ctx, input);
  }

  @Mutation(() => [BankItemType], { description: 'Adds what the preview shows, as drafts: all of it or nothing.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  importItems(@CurrentCtx() ctx: Ctx, @Args('input') input: ImportItemsInput) {
    return this.imports.import(ctx, input);
  }
}
