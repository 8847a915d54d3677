import { useState } from 'react';
import { Button, NumberInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AdoptStandardDocument, CloseAngoffRoundDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { Problem } from '../../../ui/problem';
import type { Study } from './study-item';
import classes from './bank.module.css';

/** Ends the round: the judges see what the panel said and rate once more, or the study is over. */
export function CloseRound({ study }: { study: Study }) {
  const { t } = useTranslation('bank');
  const close = useApiMutation(CloseAngoffRoundDocument);
  const end = (isLast: boolean) => () => close.isPending || close.mutate({ studyId: study.id, round: study.round, isLast });
  return (
    <Card title={t('study.round', { round: study.round })}>
      <p>{t('study.complete', { count: study.completeJudges })}</p>
      <p className="muted">{t('study.judges-hint')}</p>
      {close.isError && <Problem error={close.error} />}
      <div className={classes.row}>
        {study.round < 3 && <Button variant="default" onClick={end(false)}>{t('study.next-round', { round: study.round + 1 })}</Button>}
        <Button variant="default" onClick={end(true)}>{t('study.end')}</Button>
      </div>
    </Card>
  );
}

/** The cut that the judges came to becomes the standard; another one says why. */
export function Adopt({ study }: { study: Study }) {
  const { t } = useTranslation('bank');
  const navigate = useNavigate();
  const recommended = study.rounds.at(-1)?.recommended ?? 1;
  const [cutScore, setCutScore] = useState<number | string>(recommended);
  const [reason, setReason] = useState('');
  const adopt = useApiMutation(AdoptStandardDocument);
  const save = () => adopt.isPending || adopt.mutate({ studyId: study.id, cutScore: Number(cutScore), reason }, { onSuccess: () => void navigate(`/bank/exams/${study.examId}`) });
  return (
    <Card title={t('adopt.title')} tone="feature">
      <p>{t('adopt.recommended', { cut: recommended })}</p>
      <NumberInput label={t('plan.cutScore')} min={1} value={cutScore} onChange={setCutScore} />
      <Textarea label={t('adopt.reason')} autosize maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {adopt.isError && <Problem error={adopt.error} />}
      <div><Button aria-busy={adopt.isPending} onClick={save}>{t('adopt.act', { cut: cutScore })}</Button></div>
    </Card>
  );
}
