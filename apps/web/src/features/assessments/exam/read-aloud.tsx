import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Question } from './question-view';
import classes from './exam.module.css';

type Spoken = Pick<Question, 'locale' | 'vignette' | 'stem' | 'options' | 'targets'>;

/** The voices of this device; browsers load them late, and some have none. */
function useVoice(locale: string): SpeechSynthesisVoice | null {
  const speech = typeof speechSynthesis === 'undefined' ? null : speechSynthesis;
  const [voices, setVoices] = useState(() => speech?.getVoices() ?? []);
  useEffect(() => {
    if (!speech) return undefined;
    const read = () => setVoices(speech.getVoices());
    speech.addEventListener('voiceschanged', read);
    return () => speech.removeEventListener('voiceschanged', read);
  }, [speech]);
  return voices.find(({ lang }) => lang.toLowerCase().startsWith(locale)) ?? null;
}

const partsOf = ({ vignette, stem, options, targets }: Spoken): string[] => [...(vignette === null ? [] : [vignette]), stem, ...[...options, ...targets].map(({ text }) => text)];

/** Reads the question and its answers with a voice of this device: nothing is sent anywhere. */
export function ReadAloud({ question }: { question: Spoken }) {
  const { t } = useTranslation('assessments');
  const voice = useVoice(question.locale);
  const [isReading, setIsReading] = useState(false);
  // Leaving the question ends it.
  useEffect(() => () => (typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis.cancel()), []);
  if (!voice) return <p className={classes.hint}>{t(question.locale === 'es' ? 'read.no-spanish' : 'read.no-english')}</p>;
  const stop = () => {
    speechSynthesis.cancel();
    setIsReading(false);
  };
  const read = () => {
    speechSynthesis.cancel();
    const spoken = partsOf(question).map((text) => Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }));
    const last = spoken.at(-1);
    if (last) last.onend = () => setIsReading(false);
    spoken.forEach((part) => speechSynthesis.speak(part));
    setIsReading(true);
  };
  return <Button variant="default" onClick={isReading ? stop : read} aria-pressed={isReading}>{t(isReading ? 'read.stop' : 'read.start')}</Button>;
}
