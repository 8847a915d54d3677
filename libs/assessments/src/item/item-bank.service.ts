import { Injectable } from '@nestjs/common';
import type { DomainCode, LocalDate } from '@waymark/kernel';
import { prepared } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In, MoreThanOrEqual } from 'typeorm';
import type { Key } from './answer.rules';
import { Item, ItemKey, ItemVersion, Vignette } from './item.entity';
import { ItemState } from './item-state.rules';

/** An item as a form is drawn from it. */
export interface BankEntry {
  readonly item: Item;
  readonly version: ItemVersion;
  readonly vignetteCode: string | null;
}

/** An item without its words, as a draw needs it: items of one vignette share `group`. */
export interface DrawnItem extends Pick<Item, 'id' | 'versionId' | 'state'>, Pick<ItemVersion, 'domain' | 'difficulty' | 'kind'> {
  readonly group: string;
  readonly optionIds: readonly string[];
  readonly targetIds: readonly string[];
}

// Every start of an exam asks for the whole bank: the ids alone are a tenth of it.
const draw = {
  name: 'draw-items',
  text: `
    select item.id, item.version_id as "versionId", item.state, version.domain, version.difficulty, version.kind, coalesce(vignette.code, item.id::text) as "group",
           jsonb_path_query_array(version.options, '$[*].id') as "optionIds", jsonb_path_query_array(version.targets, '$[*].id') as "targetIds"
      from assessments.item
      join assessments.item_version version on version.id = item.version_id
      left join assessments.vignette on vignette.id = version.vignette_id
     where item.provider_id = $1 and item.state in ('${ItemState.ACTIVE}', '${ItemState.PILOT}') and version.domain = any($2)
     order by item.id`,
};

/** What exams read of the bank. */
@Injectable()
export class ItemBankService {
  /** Versions of items by one author, of any provider. */
  countWrittenBy(ctx: Ctx, authorId: string, since: LocalDate | null): Promise<number> {
    return ctx.tx.countBy(ItemVersion, { authorId, ...(since === null ? {} : { createdAt: MoreThanOrEqual(new Date(`${since}T00:00:00Z`)) }) });
  }

  /** What a form of the provider's exams may be drawn from: items in use, with the version in use. */
  async inUse(ctx: Ctx, providerId: string, domains: readonly DomainCode[]): Promise<BankEntry[]> {
    const items = await ctx.tx.find(Item, { where: { providerId, state: In([ItemState.ACTIVE, ItemState.PILOT]) }, order: { id: 'ASC' } });
    const versions = await this.versions(ctx, items.map((item) => item.versionId));
    const vignettes = await this.vignettes(ctx, [...versions.values()]);
    return items.flatMap((item) => {
      const version = versions.get(item.versionId);
      if (!version || !domains.includes(version.domain)) return [];
      return [{ item, version, vignetteCode: vignettes.get(version.vignetteId ?? '')?.code ?? null }];
    });
  }

  /** The same, for a form to be drawn. */
  forDraw(ctx: Ctx, providerId: string, domains: readonly DomainCode[]): Promise<DrawnItem[]> {
    return prepared(ctx, draw, [providerId, domains]);
  }

  async versions(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ItemVersion>> {
    const versions = await ctx.tx.findBy(ItemVersion, { id: In([...ids]) });
    return new Map(versions.map((version) => [version.id, version]));
  }

  async vignettes(ctx: Ctx, versions: readonly Pick<ItemVersion, 'vignetteId'>[]): Promise<Map<string, Vignette>> {
    const ids = versions.flatMap(({ vignetteId }) => (vignetteId === null ? [] : [vignetteId]));
    if (ids.length === 0) return new Map();
    return new Map((await ctx.tx.findBy(Vignette, { id: In(ids) })).map((vignette) => [vignette.id, vignette]));
  }

  /** The key that counts now, of each version. For scoring and authors only: never put into a question. */
  async keysOf(ctx: Ctx, versionIds: readonly string[]): Promise<Map<string, Key & { readonly rationale: string }>> {
    const keys = await ctx.tx.find(ItemKey, { where: { versionId: In([...versionIds]) }, order: { number: 'ASC' } });
    return new Map(keys.map(({ versionId, accepted, acceptsAll, rationale }) => [versionId, { accepted, acceptsAll, rationale }]));
  }
}
