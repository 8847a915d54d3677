import { useState } from 'react';
import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RateAngoffItemDocument } from '../../../graphql/generated/graphql';
import type { AngoffStudyQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { useOwnLanguage } from '../../../ui/i18n/own-language';
import { Problem } from '../../../ui/problem';
import { useRange } from './item-table';
import classes from './bank.module.css';

export type Study = AngoffStudyQuery['angoffStudy'];

/** The words and the key, as a candidate's answer is held against them. */
function Judged({ content }: { content: Study['items'][number]['content'] }) {
  const { t } = useTranslation('bank');
  const own = useOwnLanguage();
  const Options = content.kind === 'ORDERING' ? 'ol' : 'ul';
  return (
    <>
      {content.vignette && <p>{own(content.vignette.text)}</p>}
      <p className={classes.stem}>{own(content.stem)}</p>
      {content.kind === 'ORDERING' && <p><strong>{t('study.in-order')}</strong></p>}
      <Options>
        {content.options.map((option) => (
          <li key={option.en + option.es}>{option.match ? t('import.pair', { option: own(option), match: own(option.match) }) : option.isRight ? <strong>{t('study.right', { text: own(option) })}</strong> : own(option)}</li>
        ))}
      </Options>
    </>
  );
}

/** One question, in the version that the study judges, and the judge's estimate. Leaving the field saves it; the number of others shows only after their round. */
export function StudyItem({ study, entry }: { study: Study; entry: Study['items'][number] }) {
  const { t } = useTranslation('bank');
  const range = useRange();
  const [percent, setPercent] = useState<number | string>(entry.mine ?? '');
  const rate = useApiMutation(RateAngoffItemDocument);
  const save = () => {
    if (typeof percent === 'number' && percent !== entry.mine) rate.mutate({ studyId: study.id, itemId: entry.item.id, round: study.round, percent });
  };
  const { code } = entry.item;
  return (
    <li className={classes.item}>
      <h3 className={classes.code}>{t('study.item', { code, version: entry.version })}</h3>
      <Judged content={entry.content} />
      {entry.meanBefore !== null && <p className="muted">{t('study.before', { mean: range(entry.meanBefore, null, null), spread: range(entry.spreadBefore, null, null), mine: entry.mineBefore ?? t('stats.unknown') })}</p>}
      {study.closedAt === null && <NumberInput label={t('study.percent', { code })} min={0} max={100} w={160} suffix=" %" value={percent} onChange={setPercent} onBlur={save} />}
      <p role="status">{rate.isSuccess ? t('study.saved') : ''}</p>
      {rate.isError && <Problem error={rate.error} />}
    </li>
  );
}
