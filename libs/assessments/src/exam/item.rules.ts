import { must } from '@waymark/kernel';
import type { DomainCode, Locale } from '@waymark/kernel';

export const itemErrorCodes = ['ITEM_KEY_UNFIT'] as const;

/** A text in every language of the product. */
export type Words = Readonly<Record<Locale, string>>;

export enum ItemKind {
  SINGLE = 'SINGLE',
  MULTIPLE = 'MULTIPLE',
}

export interface ItemOption extends Words {
  readonly id: string;
}

/** An item as its writer hands it in: which options are right is still beside them. */
export interface ItemDraft {
  readonly code: string;
  readonly domain: DomainCode;
  /** 1 easy, 2 middle, 3 hard: the writer's estimate. */
  readonly difficulty: number;
  readonly kind: ItemKind;
  readonly stem: Words;
  readonly options: readonly (Words & { readonly isRight: boolean })[];
}

/** One right option for a single choice; two or more, but never all, for a multiple choice. */
export function checkKey(draft: Pick<ItemDraft, 'code' | 'kind' | 'options'>): void {
  const right = draft.options.filter((option) => option.isRight).length;
  const fits = draft.kind === ItemKind.SINGLE ? right === 1 : right >= 2;
  must(fits && right < draft.options.length, 'ITEM_KEY_UNFIT', { code: draft.code });
}
