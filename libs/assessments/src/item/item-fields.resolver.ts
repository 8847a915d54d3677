import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { AuditEntryType, historyOf, loader } from '@waymark/platform';
import type { GraphqlContext } from '@waymark/platform';
import type { Item, ItemVersion } from './item.entity';
import { ItemListService } from './item-list.service';
import type { ItemDetails } from './item-list.service';
import { ItemState, movesFor } from './item-state.rules';
import { missingLanguages } from './item.rules';
import { BankItemType, ItemContentType, ItemVersionType } from './item.type';

@Resolver(() => BankItemType)
export class ItemFieldsResolver {
  constructor(private readonly reading: ItemListService) {}

  @ResolveField(() => Int, { description: '1 for the first version; an edit makes the next.' })
  async version(@Parent() item: Item, @Context() graphql: GraphqlContext) {
    return (await this.details(item, graphql)).version.number;
  }

  @ResolveField(() => ItemContentType)
  async content(@Parent() item: Item, @Context() graphql: GraphqlContext) {
    return (await this.details(item, graphql)).draft;
  }

  @ResolveField(() => [String], { description: 'The languages in which a text is still empty.' })
  async missingLanguages(@Parent() item: Item, @Context() graphql: GraphqlContext) {
    return missingLanguages((await this.details(item, graphql)).draft);
  }

  @ResolveField(() => [ItemVersionType], { description: 'Newest first.' })
  versions(@Parent() item: Item, @Context() graphql: GraphqlContext) {
    return this.reading.versionsOf(graphql.ctx, item);
  }

  @ResolveField(() => [ItemState], { description: 'Where the viewer may move it now.' })
  async moves(@Parent() item: Item, @Context() graphql: GraphqlContext) {
    const { version } = await this.details(item, graphql);
    return movesFor({ from: item.state, authorId: version.authorId, by: found(graphql.ctx.actor.id) });
  }

  @ResolveField(() => [AuditEntryType], { description: 'Every change, with who, when and why.' })
  history(@Parent() item: Item, @Context() graphql: GraphqlContext) {
    return historyOf(graphql.ctx, item.id);
  }

  private async details(item: Item, graphql: GraphqlContext): Promise<ItemDetails> {
    const one = loader<Item, ItemDetails>(graphql, 'item.details', async (items) => {
      const details = await this.reading.details(graphql.ctx, items);
      return new Map(items.map((each, index) => [each, found(details[index])]));
    });
    return found(await one.load(item));
  }
}

@Resolver(() => ItemVersionType)
export class ItemVersionResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType, { nullable: true })
  author(@Parent() version: ItemVersion, @Context() graphql: GraphqlContext) {
    if (version.authorId === null) return null;
    return this.people.batched(graphql, version.authorId);
  }
}
