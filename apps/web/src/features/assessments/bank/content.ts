import type { DomainCode, ItemContentInput, ItemKind, ItemState } from '../../../graphql/generated/graphql';
import type { Words } from '../../../ui/i18n/own-language';

export type Locale = 'en' | 'es';
export type Option = Words & { isRight: boolean; match: Words };

/** An item while it is written: every part is there, empty where it is not used. */
export interface Content {
  domain: DomainCode;
  difficulty: number;
  kind: ItemKind;
  stem: Words;
  options: Option[];
  extra: Words[];
  vignette: { code: string; text: Words };
  rationale: string;
}

export const locales: readonly Locale[] = ['en', 'es'];
export const kinds: readonly ItemKind[] = ['SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'ORDERING', 'MATCHING'];
export const states: readonly ItemState[] = ['DRAFT', 'REVIEW', 'PILOT', 'ACTIVE', 'RETIRED'];
export const levels: readonly number[] = [1, 2, 3];

export const noWords = (): Words => ({ en: '', es: '' });
export const newOption = (words: Words = noWords(), isRight = false): Option => ({ ...words, isRight, match: noWords() });

const trueOrFalse = (): Option[] => [newOption({ en: 'True', es: 'Verdadero' }, true), newOption({ en: 'False', es: 'Falso' })];

export const emptyContent = (): Content => ({
  domain: 'ADVOCACY',
  difficulty: 1,
  kind: 'SINGLE',
  stem: noWords(),
  options: [newOption(noWords(), true), newOption(), newOption(), newOption()],
  extra: [],
  vignette: { code: '', text: noWords() },
  rationale: '',
});

type Stored = Omit<ItemContentInput, 'options' | 'extra' | 'vignette' | 'rationale'> & {
  options: readonly (Words & { isRight: boolean | null; match: Words | null })[];
  extra: readonly Words[];
  vignette: { code: string; text: Words } | null;
  rationale: string;
};

export const contentOf = (stored: Stored): Content => ({
  ...stored,
  stem: { ...stored.stem },
  options: stored.options.map(({ en, es, isRight, match }) => ({ en, es, isRight: isRight ?? false, match: match ? { ...match } : noWords() })),
  extra: stored.extra.map((words) => ({ ...words })),
  vignette: stored.vignette ?? { code: '', text: noWords() },
});

const isChoice = (kind: ItemKind): boolean => kind === 'SINGLE' || kind === 'MULTIPLE' || kind === 'TRUE_FALSE';

/** What is sent: only the parts that the kind uses. */
export function inputOf(content: Content): ItemContentInput {
  const { kind, vignette } = content;
  const option = ({ en, es, isRight, match }: Option) => ({ en, es, isRight: isChoice(kind) && isRight, match: kind === 'MATCHING' ? match : null });
  return { ...content, options: content.options.map(option), extra: kind === 'MATCHING' ? content.extra : [], vignette: vignette.code.trim() === '' ? null : vignette };
}

/** Another kind keeps the words that were written; only one answer stays right where one is asked for. */
export function withKind(content: Content, kind: ItemKind): Content {
  if (kind === 'TRUE_FALSE') return { ...content, kind, options: trueOrFalse() };
  const first = content.options.findIndex((option) => option.isRight);
  const options = kind === 'SINGLE' ? content.options.map((option, index) => ({ ...option, isRight: index === Math.max(0, first) })) : content.options;
  return { ...content, kind, options };
}

export function withRight(content: Content, at: number, isRight: boolean): Content {
  const isOne = content.kind !== 'MULTIPLE';
  return { ...content, options: content.options.map((option, index) => (index === at ? { ...option, isRight } : isOne ? { ...option, isRight: false } : option)) };
}
