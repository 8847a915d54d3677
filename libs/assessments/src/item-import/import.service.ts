import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { authorize, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Item } from '../item/item.entity';
import { ItemAuthoringService } from '../item/item-authoring.service';
import { canAuthor } from '../item/item.policy';
import type { ItemDraft } from '../item/item.rules';
import type { ImportFormat, ImportSettings, Left, Parsed } from './import.rules';
import { ImportReader } from './reader.service';

export interface ImportOrder extends ImportSettings {
  readonly providerId: string;
  readonly format: ImportFormat;
  readonly text: string;
}

export interface ImportPreview {
  readonly drafts: readonly ItemDraft[];
  /** Codes that the bank has already: those items stay behind. */
  readonly taken: readonly string[];
  readonly left: readonly Left[];
}

/** Items of other systems, as drafts. The preview and the import read the same file the same way. */
@Injectable()
export class ImportService {
  constructor(
    private readonly reader: ImportReader,
    private readonly authoring: ItemAuthoringService,
  ) {}

  async preview(ctx: Ctx, order: ImportOrder): Promise<ImportPreview> {
    authorize(canAuthor(ctx.actor, order.providerId));
    const parsed: Parsed = this.reader.read(order.format, order.text, order);
    const codes = parsed.drafts.map((draft) => draft.code);
    const known = await ctx.tx.createQueryBuilder(Item, 'item').where('item.providerId = :providerId and item.code = any(:codes)', { providerId: order.providerId, codes }).getMany();
    const taken = new Set(known.map((item) => item.code));
    return { drafts: parsed.drafts.filter((draft) => !taken.has(draft.code)), taken: [...taken].sort(), left: parsed.left };
  }

  async import(ctx: Ctx, order: ImportOrder): Promise<Item[]> {
    const { drafts, left, taken } = await this.preview(ctx, order);
    must(drafts.length > 0, 'IMPORT_NOTHING_TO_ADD');
    const items = await this.authoring.addAll(ctx, order.providerId, drafts);
    for (const item of items) record(ctx, 'item.imported', item, { after: { format: order.format, of: items.length, left: left.length + taken.length } });
    return items;
  }
}
