import { must } from '@waymark/kernel';
import type { DomainCode, InBoth, Locale } from '@waymark/kernel';
import { itemCode, ItemKind, keyProblem } from '../item/item.rules';
import type { ItemDraft, OptionDraft } from '../item/item.rules';

export const importErrorCodes = ['IMPORT_TOO_LARGE', 'IMPORT_UNREADABLE', 'IMPORT_UNSAFE_XML', 'IMPORT_NOTHING_TO_ADD'] as const;

export enum ImportFormat {
  GIFT = 'GIFT',
  AIKEN = 'AIKEN',
  CSV = 'CSV',
  QTI = 'QTI',
}

/** Why something of a file is not imported. */
export enum LeftReason {
  KIND_UNKNOWN = 'KIND_UNKNOWN',
  FORMATTING = 'FORMATTING',
  FEEDBACK = 'FEEDBACK',
  PARTIAL_CREDIT = 'PARTIAL_CREDIT',
  MEDIA = 'MEDIA',
  SCORING = 'SCORING',
  CATEGORY = 'CATEGORY',
  UNKNOWN = 'UNKNOWN',
  KEY_UNFIT = 'KEY_UNFIT',
  TOO_LONG = 'TOO_LONG',
}

/** Something that stays behind: where it stands and what it is. Nothing is dropped without one. */
export interface Left {
  readonly where: string;
  readonly what: string;
  readonly reason: LeftReason;
}

export interface ImportSettings {
  readonly locale: Locale;
  readonly domain: DomainCode;
  readonly difficulty: number;
  /** Codes are made of it where the file has none. */
  readonly prefix: string;
}

export interface Parsed {
  readonly drafts: readonly ItemDraft[];
  readonly left: readonly Left[];
}

/** The whole request is at most 100 kB; this leaves room for accents. */
export const MOST_CHARACTERS = 60_000;
const MOST_ITEMS = 200;

export const say = (locale: Locale, text: string): InBoth => ({ en: '', es: '', [locale]: text.trim() });

export interface Bare {
  readonly code: string | null;
  readonly kind: ItemKind;
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly isRight?: boolean; readonly match?: string }[];
  readonly extra?: readonly string[];
}

export function draftFrom(bare: Bare, settings: ImportSettings, number: number): ItemDraft {
  const { locale, domain, difficulty, prefix } = settings;
  const code = bare.code !== null && itemCode.test(bare.code) ? bare.code : `${prefix}-${number}`;
  const option = ({ text, isRight = false, match }: Bare['options'][number]): OptionDraft => ({ ...say(locale, text), isRight, match: match === undefined ? null : say(locale, match) });
  return { code, domain, difficulty, kind: bare.kind, stem: say(locale, bare.stem), options: bare.options.map(option), extra: (bare.extra ?? []).map((text) => say(locale, text)), vignette: null, rationale: '' };
}

/** True or false reads the same in every language. */
export const trueOrFalse = (isTrue: boolean): Pick<ItemDraft, 'kind' | 'options'> => ({
  kind: ItemKind.TRUE_FALSE,
  options: [{ en: 'True', es: 'Verdadero', isRight: isTrue }, { en: 'False', es: 'Falso', isRight: !isTrue }],
});

function problemOf(draft: ItemDraft): LeftReason | null {
  const texts = [draft.stem, ...draft.options, ...draft.options.flatMap((option) => (option.match ? [option.match] : []))];
  if (draft.options.length > 12 || texts.some((words) => words.en.length > 4000 || words.es.length > 4000)) return LeftReason.TOO_LONG;
  if (texts.some((words) => words.en === '' && words.es === '')) return LeftReason.KEY_UNFIT;
  return keyProblem(draft) === null ? null : LeftReason.KEY_UNFIT;
}

/** Items that no bank could hold stay behind with their reason; the others come in under codes of their own. */
export function sift({ drafts, left }: Parsed): Parsed {
  const good: ItemDraft[] = [];
  const behind = [...left];
  for (const draft of drafts) {
    const reason = good.length >= MOST_ITEMS ? LeftReason.TOO_LONG : problemOf(draft);
    if (reason === null) good.push({ ...draft, code: freeCode(draft.code, good) });
    else behind.push({ where: draft.code, what: draft.stem.en || draft.stem.es || draft.code, reason });
  }
  return { drafts: good, left: behind };
}

function freeCode(code: string, taken: readonly ItemDraft[]): string {
  const isTaken = (candidate: string): boolean => taken.some((draft) => draft.code === candidate);
  for (let n = 1; n <= taken.length + 1; n += 1) {
    const candidate = n === 1 ? code : `${code.slice(0, 36)}-${n}`;
    if (!isTaken(candidate)) return candidate;
  }
  return code;
}

export function checkSize(text: string): void {
  must(text.length <= MOST_CHARACTERS, 'IMPORT_TOO_LARGE', { most: MOST_CHARACTERS });
}
