import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { DomainCode, Locale } from '@waymark/kernel';
import { loadOne, paginate } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { Item, ItemVersion } from './item.entity';
import { ItemBankService } from './item-bank.service';
import type { ItemState } from './item-state.rules';
import { bankProviders, bankVisibleTo } from './item.policy';
import { draftOf } from './draft.rules';
import type { ItemDraft, ItemKind } from './item.rules';

export interface ItemFilter {
  readonly state?: ItemState | null;
  readonly domain?: DomainCode | null;
  readonly kind?: ItemKind | null;
  readonly missingLanguage?: Locale | null;
  readonly search?: string | null;
}

export interface ItemDetails {
  readonly version: ItemVersion;
  /** The item as its writer handed it in, key and all: for authors only. */
  readonly draft: ItemDraft;
}

const emptyText = `(btrim(version.stem ->> :language) = '' or exists (select from jsonb_array_elements(version.options || version.targets) word where btrim(word ->> :language) = ''))`;

/** Reading the bank, as its authors do. */
@Injectable()
export class ItemListService {
  constructor(private readonly bank: ItemBankService) {}

  one(ctx: Ctx, id: string): Promise<Item> {
    return loadOne(ctx, Item, bankVisibleTo(ctx.actor), id);
  }

  list(ctx: Ctx, filter: ItemFilter, page: PageArgs): Promise<Connection<Item>> {
    const query = ctx.tx.createQueryBuilder(Item, 'item').innerJoin(ItemVersion, 'version', 'version.id = item.versionId');
    query.where('item.providerId = any(:providers)', { providers: bankProviders(ctx.actor) });
    this.narrow(query, filter);
    return paginate(query, page, { alias: 'item', property: 'code', direction: 'ASC' });
  }

  /** Everything about the versions that are named, the newest of an item as a rule, in their order. */
  async details(ctx: Ctx, items: readonly Pick<Item, 'code' | 'versionId'>[]): Promise<ItemDetails[]> {
    const versions = await this.bank.versions(ctx, items.map((item) => item.versionId));
    const keys = await this.bank.keysOf(ctx, [...versions.keys()]);
    const vignettes = await this.bank.vignettes(ctx, [...versions.values()]);
    return items.map((item) => {
      const version = found(versions.get(item.versionId));
      const key = found(keys.get(version.id));
      return { version, draft: draftOf({ code: item.code, version, key, vignette: vignettes.get(version.vignetteId ?? '') ?? null }) };
    });
  }

  versionsOf(ctx: Ctx, item: Pick<Item, 'id'>): Promise<ItemVersion[]> {
    return ctx.tx.find(ItemVersion, { where: { itemId: item.id }, order: { number: 'DESC' } });
  }

  private narrow(query: SelectQueryBuilder<Item>, { state, domain, kind, missingLanguage, search }: ItemFilter): void {
    if (state) query.andWhere('item.state = :state', { state });
    if (domain) query.andWhere('version.domain = :domain', { domain });
    if (kind) query.andWhere('version.kind = :kind', { kind });
    if (missingLanguage) query.andWhere(emptyText, { language: missingLanguage });
    const words = search?.trim() ?? '';
    if (words !== '') query.andWhere(`strpos(lower(item.code || ' ' || (version.stem ->> 'en') || ' ' || (version.stem ->> 'es')), lower(:words)) > 0`, { words });
  }
}
