import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { DomainCode, LocalDate } from '@waymark/kernel';
import { Kept, prepared } from '@waymark/platform';
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

/** A version without its words, as a draw needs it: items of one vignette share `group`. */
interface Outline extends Pick<ItemVersion, 'domain' | 'difficulty' | 'kind'> {
  readonly id: string;
  readonly versionId: string;
  readonly group: string;
  readonly optionIds: readonly string[];
  readonly targetIds: readonly string[];
}
export interface DrawnItem extends Outline, Pick<Item, 'state'> {}

/** Part of a statement: which versions of a bank are in use, as one text. Every start of an exam asks for the whole bank, and this is all of it that changes. */
export const versionsInUse = (providerId: string): string =>
  `(select coalesce(string_agg(version_id || ' ' || state, ',' order by id), '') from assessments.item where provider_id = ${providerId} and state in ('${ItemState.ACTIVE}', '${ItemState.PILOT}'))`;
const inUse = { name: 'versions-in-use', text: `select ${versionsInUse('$1')} as used` };
const outlines = {
  name: 'outlines-of-versions',
  text: `
    select version.id as "versionId", version.item_id as id, version.domain, version.difficulty, version.kind, coalesce(vignette.code, version.item_id::text) as "group",
           jsonb_path_query_array(version.options, '$[*].id') as "optionIds", jsonb_path_query_array(version.targets, '$[*].id') as "targetIds"
      from assessments.item_version version left join assessments.vignette on vignette.id = version.vignette_id
     where version.id = any($1)`,
};

// Outlines of 20,000 versions and the words of 3,000 are some 10 MB each.
const MOST_OUTLINES = 20_000;
const MOST_WORDS = 3_000;

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** What exams read of the bank. A version and a vignette never change, so that each is read once a process. */
@Injectable()
export class ItemBankService {
  private readonly outlines = new Kept<Outline>(MOST_OUTLINES);
  private readonly words = new Kept<Readonly<ItemVersion>>(MOST_WORDS);
  private readonly vignetteWords = new Kept<Readonly<Vignette>>(MOST_WORDS);

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

  /** `versionsInUse`, asked alone. */
  async inUseNow(ctx: Ctx, providerId: string): Promise<string> {
    return found((await prepared<{ used: string }>(ctx, inUse, [providerId]))[0]).used;
  }

  /** The bank of that text, for a form to be drawn. */
  async forDraw(ctx: Ctx, used: string): Promise<DrawnItem[]> {
    const states = new Map(used.split(',').flatMap((each) => (each === '' ? [] : [each.split(' ') as [string, ItemState]])));
    const known = await this.outlines.ofAll([...states.keys()], async (ids) => new Map((await prepared<Outline>(ctx, outlines, [ids])).map((outline) => [outline.versionId, outline])));
    return [...states].map(([versionId, state]) => ({ ...found(known.get(versionId)), state }));
  }

  versions(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Readonly<ItemVersion>>> {
    return this.words.ofAll(ids, async (unknown) => byId(await ctx.tx.findBy(ItemVersion, { id: In(unknown) })));
  }

  vignettes(ctx: Ctx, versions: readonly Pick<ItemVersion, 'vignetteId'>[]): Promise<Map<string, Readonly<Vignette>>> {
    const ids = new Set(versions.flatMap(({ vignetteId }) => (vignetteId === null ? [] : [vignetteId])));
    return this.vignetteWords.ofAll([...ids], async (unknown) => byId(await ctx.tx.findBy(Vignette, { id: In(unknown) })));
  }

  /** The key that counts now, of each version. For scoring and authors only: never put into a question. */
  async keysOf(ctx: Ctx, versionIds: readonly string[]): Promise<Map<string, Key & { readonly rationale: string }>> {
    const keys = await ctx.tx.find(ItemKey, { where: { versionId: In([...versionIds]) }, order: { number: 'ASC' } });
    return new Map(keys.map(({ versionId, accepted, acceptsAll, rationale }) => [versionId, { accepted, acceptsAll, rationale }]));
  }
}
