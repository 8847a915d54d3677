import { useRef } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ItemKeysQuery } from '../../../graphql/generated/graphql';
import { useOwnLanguage } from '../../../ui/i18n/own-language';
import { Matching } from '../exam/matching';
import { Ordering } from '../exam/ordering';
import classes from './bank.module.css';

export type Version = ItemKeysQuery['bankItem']['versions'][number];

/** One answer that is right as a whole; its number stays with it when another one goes. */
export interface WholeAnswer {
  number: number;
  ids: string[];
}

export const wholeAnswers = (accepted: readonly (readonly string[])[]): WholeAnswer[] => accepted.map((ids, index) => ({ number: index + 1, ids: [...ids] }));

// As many as the server takes.
const MOST = 24;

export interface WholeAnswersProps {
  version: Version;
  answers: WholeAnswer[];
  onChange: (answers: WholeAnswer[]) => void;
}

/** Orders and pairs are made right as candidates make them: with the same buttons and lists. */
export function WholeAnswers({ version, answers, onChange }: WholeAnswersProps) {
  const { t } = useTranslation('bank');
  const own = useOwnLanguage();
  const next = useRef(answers.length + 1);
  const Answer = version.kind === 'ORDERING' ? Ordering : Matching;
  const part = (words: Version['options'][number]) => ({ id: words.id, text: own(words) });
  const parts = { options: version.options.map(part), targets: version.targets.map(part) };
  const add = () => onChange([...answers, { number: next.current++, ids: [...(answers.at(-1)?.ids ?? [])] }]);
  return (
    <>
      <p>{t('correct.whole')}</p>
      {answers.map(({ number, ids }) => (
        <div key={number} className={classes.group}>
          <Answer question={{ stem: t('correct.answer', { number }), ...parts }} choice={{ optionIds: ids, isFlagged: false }} onChange={({ optionIds }) => onChange(answers.map((each) => (each.number === number ? { number, ids: optionIds } : each)))} />
          {answers.length > 1 && <div><Button variant="subtle" aria-label={t('correct.remove-name', { number })} onClick={() => onChange(answers.filter((each) => each.number !== number))}>{t('correct.remove')}</Button></div>}
        </div>
      ))}
      {answers.length < MOST && <div><Button variant="default" onClick={add}>{t('correct.add')}</Button></div>}
    </>
  );
}
