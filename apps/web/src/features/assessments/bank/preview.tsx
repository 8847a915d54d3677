import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import type { Words } from '../../../ui/i18n/own-language';
import type { Choice } from '../exam/answer-queue';
import { QuestionView } from '../exam/question-view';
import type { Question } from '../exam/question-view';
import { locales } from './content';
import type { Content, Locale } from './content';

const none: Choice = { optionIds: [], isFlagged: false };

/** The order is turned once, so that an ordering does not show its answer. */
function wordsOf(content: Content, locale: Locale): Question['other'] {
  const part = (words: Words, index: number) => ({ id: String(index), text: words[locale] });
  const options = content.options.map(part);
  const matches = content.kind === 'MATCHING' ? [...content.options.map((option) => option.match), ...content.extra] : [];
  const targets = matches.filter((words, index) => matches.findIndex((other) => other[locale] === words[locale]) === index).map(part);
  return {
    locale,
    stem: content.stem[locale],
    vignette: content.vignette.code.trim() === '' ? null : content.vignette.text[locale],
    options: content.kind === 'ORDERING' ? [...options.slice(1), ...options.slice(0, 1)] : options,
    targets: targets.reverse(),
  };
}

/** The question as a candidate would get it. */
const questionOf = (content: Content, locale: Locale): Question => ({
  id: 'preview',
  position: 1,
  kind: content.kind,
  chosen: [],
  isFlagged: false,
  savedAt: null,
  ...wordsOf(content, locale),
  other: wordsOf(content, locale === 'en' ? 'es' : 'en'),
});

/** The same component that the exam shows; what is tried here goes nowhere. */
export function Preview({ content }: { content: Content }) {
  const { t, i18n } = useTranslation('bank');
  const [locale, setLocale] = useState<Locale>(i18n.language === 'es' ? 'es' : 'en');
  const [choice, setChoice] = useState(none);
  const pick = (value: string) => setLocale(locales.find((each) => each === value) ?? 'en');
  return (
    <Card title={t('preview.title')}>
      <p className="muted">{t('preview.hint')}</p>
      <NativeSelect label={t('preview.language')} data={locales.map((value) => ({ value, label: t(`language.${value}`) }))} value={locale} onChange={(event) => pick(event.currentTarget.value)} />
      <QuestionView key={locale} question={questionOf(content, locale)} choice={choice} onChange={setChoice} />
    </Card>
  );
}
