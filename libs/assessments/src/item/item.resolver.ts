import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { AddItemArgs, BankItemFilterInput, EditItemArgs, MoveItemArgs, MoveItemsArgs } from './item.input';
import { ItemAuthoringService } from './item-authoring.service';
import { ItemListService } from './item-list.service';
import { BankItemConnection, BankItemType } from './item.type';

@Resolver(() => BankItemType)
export class ItemResolver {
  constructor(
    private readonly authoring: ItemAuthoringService,
    private readonly reading: ItemListService,
  ) {}

  @Query(() => BankItemConnection, { description: 'The questions of the banks that the viewer writes for, by code.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  bankItems(@CurrentCtx() ctx: Ctx, @Args('filter', { defaultValue: {} }) filter: BankItemFilterInput, @Args() page: PageArgs) {
    return this.reading.list(ctx, filter, page);
  }

  @Query(() => BankItemType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  bankItem(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.reading.one(ctx, id);
  }

  @Mutation(() => BankItemType, { description: 'Adds a draft.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  addItem(@CurrentCtx() ctx: Ctx, @Args() { providerId, code, content }: AddItemArgs) {
    return this.authoring.add(ctx, providerId, { ...content, code });
  }

  @Mutation(() => BankItemType, { description: 'Writes a new version, in draft. Attempts keep the version that they began with.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  editItem(@CurrentCtx() ctx: Ctx, @Args() { id, expectedVersion, content }: EditItemArgs) {
    return this.authoring.edit(ctx, id, { draft: content, expectedVersion });
  }

  @Mutation(() => BankItemType, { description: 'Sends to review, sends back, tries out, takes into use or retires. A second person lets it reach candidates.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  moveItem(@CurrentCtx() ctx: Ctx, @Args() { id, to, reason }: MoveItemArgs) {
    return this.authoring.move(ctx, id, { to, reason });
  }

  @Mutation(() => [BankItemType], { description: 'Moves many at once: all of them, or none.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  moveItems(@CurrentCtx() ctx: Ctx, @Args() { ids, to, reason }: MoveItemsArgs) {
    return this.authoring.moveAll(ctx, ids, { to, reason });
  }
}
