import { DomainError } from '@waymark/kernel';
import type { DomainCode, InBoth, Locale } from '@waymark/kernel';

export const itemErrorCodes = ['ITEM_KEY_UNFIT', 'ITEM_OPTIONS_ALIKE', 'ITEM_CODE_TAKEN', 'ITEM_LANGUAGE_MISSING', 'ITEM_CANNOT_MOVE', 'ITEM_OWN_REVIEW', 'ITEM_REASON_MISSING'] as const;

/** `code` names an item among its authors: short, and the same for all its versions. */
export const itemCode = /^[\w.-]{1,40}$/;

export enum ItemKind {
  SINGLE = 'SINGLE',
  MULTIPLE = 'MULTIPLE',
  TRUE_FALSE = 'TRUE_FALSE',
  ORDERING = 'ORDERING',
  MATCHING = 'MATCHING',
}

export interface ItemOption extends InBoth {
  readonly id: string;
}

export interface OptionDraft extends InBoth {
  /** For choices: is it right? */
  readonly isRight?: boolean | undefined;
  /** For matching: what belongs to it. */
  readonly match?: InBoth | null | undefined;
}

/** A text that several items share: they are shown together under it. */
export interface VignetteDraft {
  readonly code: string;
  readonly text: InBoth;
}

/** An item as its writer hands it in: what is right is still beside it. Options of an ordering come in the right order. */
export interface ItemDraft {
  readonly code: string;
  readonly domain: DomainCode;
  /** 1 easy, 2 middle, 3 hard: the writer's estimate. */
  readonly difficulty: number;
  readonly kind: ItemKind;
  readonly stem: InBoth;
  readonly options: readonly OptionDraft[];
  /** For matching: what belongs to none. */
  readonly extra?: readonly InBoth[] | undefined;
  readonly vignette?: VignetteDraft | null | undefined;
  /** Why the key is right, with its source: for reviewers. */
  readonly rationale?: string | undefined;
}

/** What is shown, and what is right: the two halves are stored apart. */
export interface BuiltItem {
  readonly options: ItemOption[];
  /** Only for matching: what the options are matched with. */
  readonly targets: ItemOption[];
  readonly key: string[];
}

const alike = (left: InBoth, right: InBoth): boolean => left.en === right.en && left.es === right.es;

function uniqueWords(words: readonly InBoth[]): InBoth[] {
  return words.filter((word, index) => words.findIndex((other) => alike(other, word)) === index);
}

const rightCount = (draft: Pick<ItemDraft, 'options'>): number => draft.options.filter((option) => option.isRight).length;

type Keyed = Pick<ItemDraft, 'code' | 'kind' | 'options' | 'extra'>;

const fits: Record<ItemKind, (draft: Keyed) => boolean> = {
  SINGLE: (draft) => draft.options.length >= 2 && rightCount(draft) === 1,
  MULTIPLE: (draft) => rightCount(draft) >= 2 && rightCount(draft) < draft.options.length,
  TRUE_FALSE: (draft) => draft.options.length === 2 && rightCount(draft) === 1,
  // Two steps would be a true or false question in disguise.
  ORDERING: (draft) => draft.options.length >= 3,
  MATCHING: (draft) => draft.options.length >= 2 && draft.options.every((option) => Boolean(option.match)) && targetsOf(draft).length >= 2,
};

const targetsOf = (draft: Keyed): InBoth[] => uniqueWords([...draft.options.flatMap((option) => (option.match ? [option.match] : [])), ...(draft.extra ?? [])]);

/** Is there exactly one way to be right, and does it fit the kind? Two options that read alike would both be right. */
export function keyProblem(draft: Keyed): 'ITEM_KEY_UNFIT' | 'ITEM_OPTIONS_ALIKE' | null {
  if (!fits[draft.kind](draft)) return 'ITEM_KEY_UNFIT';
  const areAlike = (['en', 'es'] as const).some((locale) => {
    const texts = draft.options.map((option) => option[locale].trim().toLowerCase()).filter((text) => text !== '');
    return new Set(texts).size !== texts.length;
  });
  return areAlike ? 'ITEM_OPTIONS_ALIKE' : null;
}

export function checkKey(draft: Keyed): void {
  const problem = keyProblem(draft);
  if (problem) throw new DomainError(problem, { code: draft.code });
}

const plain = (id: string, { en, es }: InBoth): ItemOption => ({ id, en, es });

/** Gives every part an id that says nothing about the key. `newId` is handed in: rules draw no random numbers. */
export function build(draft: Keyed, newId: () => string): BuiltItem {
  const options = draft.options.map((option) => plain(newId(), option));
  const targets = draft.kind === 'MATCHING' ? targetsOf(draft).map((target) => plain(newId(), target)) : [];
  const idOf = (index: number): string => options[index]?.id ?? '';
  if (draft.kind === 'ORDERING') return { options, targets, key: options.map((option) => option.id) };
  if (draft.kind !== 'MATCHING') return { options, targets, key: draft.options.flatMap((option, index) => (option.isRight ? [idOf(index)] : [])) };
  const key = draft.options.map((option, index) => pair(idOf(index), targets.find((target) => option.match && alike(target, option.match))?.id ?? ''));
  return { options, targets, key };
}

/** A match is saved as one word, so that every answer is a list of words whatever the kind. */
export const pair = (option: string, target: string): string => `${option}:${target}`;

const allWords = (draft: Pick<ItemDraft, 'stem' | 'options' | 'extra' | 'vignette'>): InBoth[] => [
  draft.stem,
  ...draft.options,
  ...draft.options.flatMap((option) => (option.match ? [option.match] : [])),
  ...(draft.extra ?? []),
  ...(draft.vignette ? [draft.vignette.text] : []),
];

/** The languages in which some text of the item is still empty. */
export function missingLanguages(draft: Pick<ItemDraft, 'stem' | 'options' | 'extra' | 'vignette'>): Locale[] {
  return (['en', 'es'] as const).filter((locale) => allWords(draft).some((words) => words[locale].trim() === ''));
}
