import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { holds, Role } from '@waymark/kernel';
import { authorize, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import type { Exam } from './exam.entity';
import type { BankItem, FormItem } from './form.rules';
import { domainsOf } from './form.rules';
import { Item, ItemKey } from './item.entity';
import { checkKey } from './item.rules';
import type { ItemDraft } from './item.rules';

@Injectable()
export class ItemBankService {
  /** Adds an item; its key goes to a table of its own. */
  async add(ctx: Ctx, providerId: string, draft: ItemDraft): Promise<Item> {
    authorize(holds(ctx.actor, Role.TRAINER, providerId) || holds(ctx.actor, Role.ORG_ADMIN, providerId));
    checkKey(draft);
    const { code, domain, difficulty, kind, stem } = draft;
    const options = draft.options.map(({ en, es, isRight }) => ({ id: randomBytes(4).toString('hex'), en, es, isRight }));
    const shown = options.map(({ id, en, es }) => ({ id, en, es }));
    const item = await ctx.tx.save(Item, { providerId, code, domain, difficulty, kind, stem, options: shown });
    await ctx.tx.insert(ItemKey, { itemId: item.id, optionIds: options.filter((option) => option.isRight).map((option) => option.id) });
    record(ctx, 'item.added', item, { after: { code, domain, difficulty } });
    return item;
  }

  /** What a form of the exam may be drawn from. */
  async bankOf(ctx: Ctx, exam: Exam): Promise<BankItem[]> {
    const domains = domainsOf(exam.blueprint).map(([domain]) => domain);
    const items = await ctx.tx.find(Item, { where: { providerId: exam.providerId, domain: In(domains) }, order: { id: 'ASC' } });
    return items.map((item) => ({ id: item.id, domain: item.domain, optionIds: item.options.map((option) => option.id) }));
  }

  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Item>> {
    const items = await ctx.tx.findBy(Item, { id: In([...ids]) });
    return new Map(items.map((item) => [item.id, item]));
  }

  /** The right options of each item of a form. For scoring only: never put into an answer of the API. */
  async keysOf(ctx: Ctx, form: readonly FormItem[]): Promise<Map<string, string[]>> {
    const keys = await ctx.tx.findBy(ItemKey, { itemId: In(form.map((place) => place.itemId)) });
    return new Map(keys.map((key) => [key.itemId, key.optionIds]));
  }
}
