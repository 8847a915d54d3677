import { useState } from 'react';
import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RateAngoffItemDocument } from '../../../graphql/generated/graphql';
import type { AngoffStudyQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Problem } from '../../../ui/problem';
import { useRange } from './item-table';
import classes from './bank.module.css';

export type Study = AngoffStudyQuery['angoffStudy'];

/** One question and the judge's estimate. Leaving the field saves it; the number of others shows only after their round. */
export function StudyItem({ study, entry }: { study: Study; entry: Study['items'][number] }) {
  const { t, i18n } = useTranslation('bank');
  const range = useRange();
  const [percent, setPercent] = useState<number | string>(entry.mine ?? '');
  const rate = useApiMutation(RateAngoffItemDocument);
  const words = (text: { en: string; es: string }) => (i18n.language === 'es' && text.es) || text.en || text.es;
  const save = () => {
    if (typeof percent === 'number' && percent !== entry.mine) rate.mutate({ studyId: study.id, itemId: entry.item.id, round: study.round, percent });
  };
  const { content, code } = entry.item;
  return (
    <li className={classes.item}>
      <h3 className={classes.code}>{code}</h3>
      <p className={classes.stem}>{words(content.stem)}</p>
      <ul>{content.options.map((option) => <li key={option.en + option.es}>{option.isRight ? <strong>{t('study.right', { text: words(option) })}</strong> : words(option)}</li>)}</ul>
      {entry.meanBefore !== null && <p className="muted">{t('study.before', { mean: range(entry.meanBefore, null, null), spread: range(entry.spreadBefore, null, null), mine: entry.mineBefore ?? t('stats.unknown') })}</p>}
      {study.closedAt === null && <NumberInput label={t('study.percent', { code })} min={0} max={100} w={160} suffix=" %" value={percent} onChange={setPercent} onBlur={save} />}
      <p role="status">{rate.isSuccess ? t('study.saved') : ''}</p>
      {rate.isError && <Problem error={rate.error} />}
    </li>
  );
}
