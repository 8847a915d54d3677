import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, found, must } from '@waymark/kernel';
import { authorize, lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Item, ItemKey, ItemVersion, Vignette } from './item.entity';
import { ItemListService } from './item-list.service';
import { checkMove, ItemState } from './item-state.rules';
import { bankVisibleTo, canAuthor } from './item.policy';
import { build, checkKey, missingLanguages } from './item.rules';
import type { ItemDraft, VignetteDraft } from './item.rules';

export interface MoveOrder {
  readonly to: ItemState;
  readonly reason: string;
}

interface Written {
  readonly item: Item;
  readonly draft: ItemDraft;
  readonly number: number;
}

const newPartId = (): string => randomBytes(4).toString('hex');

/** Writing and reviewing: the only code that changes the bank. */
@Injectable()
export class ItemAuthoringService {
  constructor(private readonly list: ItemListService) {}

  async add(ctx: Ctx, providerId: string, draft: ItemDraft): Promise<Item> {
    return found((await this.addAll(ctx, providerId, [draft]))[0]);
  }

  /** A new item is a draft of version 1; its key goes to a table of its own. All of them or none. */
  async addAll(ctx: Ctx, providerId: string, drafts: readonly ItemDraft[]): Promise<Item[]> {
    authorize(canAuthor(ctx.actor, providerId));
    const codes = drafts.map(({ code }) => code);
    const known = (await ctx.tx.findBy(Item, { providerId, code: In(codes) })).map(({ code }) => code);
    const taken = codes.find((code, index) => known.includes(code) || codes.indexOf(code) !== index);
    must(taken === undefined, 'ITEM_CODE_TAKEN', { code: taken });
    const items = drafts.map(({ code }) => Object.assign(new Item(), { id: randomUUID(), providerId, code, state: ItemState.DRAFT, versionId: randomUUID(), createdAt: ctx.now }));
    await ctx.tx.insert(Item, items);
    await this.write(ctx, items.map((item, index) => ({ item, draft: found(drafts[index]), number: 1 })));
    for (const [index, item] of items.entries()) {
      const { code, domain, difficulty } = found(drafts[index]);
      record(ctx, 'item.added', item, { after: { code, domain, difficulty } });
    }
    return items;
  }

  /** An edit is a new version in draft: attempts keep the version that they were drawn with. */
  async edit(ctx: Ctx, id: string, change: { readonly draft: Omit<ItemDraft, 'code'>; readonly expectedVersion: number }): Promise<Item> {
    const item = await lockOne(ctx, Item, bankVisibleTo(ctx.actor), id);
    const before = found(await ctx.tx.findOneBy(ItemVersion, { id: item.versionId }));
    if (before.number !== change.expectedVersion) throw new DomainError('STALE_VERSION');
    const moved = { versionId: randomUUID(), state: ItemState.DRAFT };
    await ctx.tx.update(Item, { id: item.id }, moved);
    record(ctx, 'item.edited', item, { before: { version: before.number, state: item.state }, after: { version: before.number + 1, state: moved.state } });
    Object.assign(item, moved);
    await this.write(ctx, [{ item, draft: { ...change.draft, code: item.code }, number: before.number + 1 }]);
    return item;
  }

  async move(ctx: Ctx, id: string, order: MoveOrder): Promise<Item> {
    return found((await this.moveLocked(ctx, [await lockOne(ctx, Item, bankVisibleTo(ctx.actor), id)], order))[0]);
  }

  /** All of them or none: one that cannot go there holds the others back. */
  async moveAll(ctx: Ctx, ids: readonly string[], order: MoveOrder): Promise<Item[]> {
    const items = await ctx.tx.find(Item, { where: { ...bankVisibleTo(ctx.actor), id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    must(items.length === new Set(ids).size, 'NOT_FOUND');
    return this.moveLocked(ctx, items, order);
  }

  private async moveLocked(ctx: Ctx, items: Item[], { to, reason }: MoveOrder): Promise<Item[]> {
    const details = await this.list.details(ctx, items);
    for (const [index, item] of items.entries()) {
      const { draft, version } = found(details[index]);
      checkMove({ from: item.state, to, authorId: version.authorId, by: found(ctx.actor.id), reason, missing: missingLanguages(draft) });
      record(ctx, 'item.moved', item, { before: { state: item.state }, after: { state: to, version: version.number }, ...(reason.trim() === '' ? {} : { reason }) });
    }
    await ctx.tx.update(Item, { id: In(items.map(({ id }) => id)) }, { state: to });
    return items.map((item) => Object.assign(item, { state: to }));
  }

  private async write(ctx: Ctx, texts: readonly Written[]): Promise<void> {
    const versions: Partial<ItemVersion>[] = [];
    const keys: Partial<ItemKey>[] = [];
    for (const { item, draft, number } of texts) {
      checkKey(draft);
      const { domain, difficulty, kind, stem, rationale = '' } = draft;
      const { options, targets, key } = build(draft, newPartId);
      const vignetteId = draft.vignette ? await this.vignetteFor(ctx, item.providerId, draft.vignette) : null;
      versions.push({ id: item.versionId, itemId: item.id, number, domain, difficulty, kind, stem, options, targets, vignetteId, authorId: ctx.actor.id, createdAt: ctx.now });
      keys.push({ versionId: item.versionId, number: 1, accepted: [key], acceptsAll: false, rationale, createdAt: ctx.now });
    }
    await ctx.tx.insert(ItemVersion, versions);
    await ctx.tx.insert(ItemKey, keys);
  }

  /** The same words of the same code are the same vignette. */
  private async vignetteFor(ctx: Ctx, providerId: string, { code, text }: VignetteDraft): Promise<string> {
    const known = await ctx.tx.findBy(Vignette, { providerId, code });
    const same = known.find((vignette) => vignette.text.en === text.en && vignette.text.es === text.es);
    return (same ?? (await ctx.tx.save(Vignette, { providerId, code, text: { en: text.en, es: text.es }, createdAt: ctx.now }))).id;
  }
}
