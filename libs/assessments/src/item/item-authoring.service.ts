import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, found, must } from '@waymark/kernel';
import { authorize, lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
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

const newPartId = (): string => randomBytes(4).toString('hex');

/** Writing and reviewing: the only code that changes the bank. */
@Injectable()
export class ItemAuthoringService {
  constructor(private readonly list: ItemListService) {}

  /** A new item is a draft of version 1; its key goes to a table of its own. */
  async add(ctx: Ctx, providerId: string, draft: ItemDraft): Promise<Item> {
    authorize(canAuthor(ctx.actor, providerId));
    must(!(await ctx.tx.existsBy(Item, { providerId, code: draft.code })), 'ITEM_CODE_TAKEN', { code: draft.code });
    const item = Object.assign(new Item(), { id: randomUUID(), providerId, code: draft.code, state: ItemState.DRAFT, versionId: randomUUID(), createdAt: ctx.now });
    await ctx.tx.insert(Item, item);
    await this.write(ctx, item, { draft, number: 1 });
    record(ctx, 'item.added', item, { after: { code: draft.code, domain: draft.domain, difficulty: draft.difficulty } });
    return item;
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
    await this.write(ctx, item, { draft: { ...change.draft, code: item.code }, number: before.number + 1 });
    return item;
  }

  async move(ctx: Ctx, id: string, { to, reason }: MoveOrder): Promise<Item> {
    const item = await lockOne(ctx, Item, bankVisibleTo(ctx.actor), id);
    const [{ draft, version }] = await this.list.details(ctx, [item]) as [Awaited<ReturnType<ItemListService['details']>>[number]];
    checkMove({ from: item.state, to, authorId: version.authorId, by: found(ctx.actor.id), reason, missing: missingLanguages(draft) });
    await ctx.tx.update(Item, { id: item.id }, { state: to });
    record(ctx, 'item.moved', item, { before: { state: item.state }, after: { state: to, version: version.number }, ...(reason.trim() === '' ? {} : { reason }) });
    return Object.assign(item, { state: to });
  }

  private async write(ctx: Ctx, item: Item, { draft, number }: { draft: ItemDraft; number: number }): Promise<void> {
    checkKey(draft);
    const { domain, difficulty, kind, stem, rationale = '' } = draft;
    const { options, targets, key } = build(draft, newPartId);
    const vignetteId = draft.vignette ? await this.vignetteFor(ctx, item.providerId, draft.vignette) : null;
    const words = { domain, difficulty, kind, stem, options, targets, vignetteId };
    await ctx.tx.insert(ItemVersion, { id: item.versionId, itemId: item.id, number, ...words, authorId: ctx.actor.id, createdAt: ctx.now });
    await ctx.tx.insert(ItemKey, { versionId: item.versionId, number: 1, accepted: [key], acceptsAll: false, rationale, createdAt: ctx.now });
  }

  /** The same words of the same code are the same vignette. */
  private async vignetteFor(ctx: Ctx, providerId: string, { code, text }: VignetteDraft): Promise<string> {
    const known = await ctx.tx.findBy(Vignette, { providerId, code });
    const same = known.find((vignette) => vignette.text.en === text.en && vignette.text.es === text.es);
    return (same ?? (await ctx.tx.save(Vignette, { providerId, code, text: { en: text.en, es: text.es }, createdAt: ctx.now }))).id;
  }
}
