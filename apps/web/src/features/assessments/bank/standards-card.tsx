import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { OpenAngoffStudyDocument } from '../../../graphql/generated/graphql';
import type { PlanFieldsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { useRange } from './item-table';
import classes from './bank.module.css';

/** Every cut score with who set it, how and when; the newest counts for attempts that begin now. */
export function StandardsCard({ plan }: { plan: PlanFieldsFragment }) {
  const { t } = useTranslation('bank');
  const format = useFormat();
  const range = useRange();
  const navigate = useNavigate();
  const open = useApiMutation(OpenAngoffStudyDocument);
  const begin = () => open.isPending || open.mutate({ examId: plan.id }, { onSuccess: ({ openAngoffStudy }) => void navigate(`/bank/studies/${openAngoffStudy.id}`) });
  return (
    <Card title={t('standard.title')} actions={<Button variant="default" aria-busy={open.isPending} onClick={begin}>{t('standard.open')}</Button>}>
      {open.isError && <Problem error={open.error} />}
      <ol className={classes.list}>
        {plan.standards.map((standard) => (
          <li key={standard.id} className={classes.item}>
            <p><strong>{t('standard.version', { version: standard.version, cut: standard.cutScore, count: standard.itemCount, day: format.day(standard.setOn) })}</strong></p>
            <p>{standard.judges === null ? t('standard.declared') : t('standard.judged', { count: standard.judges, rounds: standard.rounds, mean: range(standard.mean, null, null), spread: range(standard.spread, null, null) })}</p>
            <p className="muted">{standard.reason}</p>
          </li>
        ))}
      </ol>
      <ul className={classes.list}>
        {plan.studies.map((study) => <li key={study.id}><Link className="way" to={`/bank/studies/${study.id}`}>{t(study.closedAt ? 'standard.study-over' : 'standard.study-open', { day: format.dayOf(study.openedAt), round: study.round })}</Link></li>)}
      </ul>
    </Card>
  );
}
