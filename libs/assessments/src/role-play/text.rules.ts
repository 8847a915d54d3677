import type { Locale } from '@waymark/kernel';

/** A text that authors write in both languages of the product. */
export type Texts = Readonly<Record<Locale, string>>;
