import { useTranslation } from 'react-i18next';
import { RemoveFromCohortDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import type { Cohort } from './cohort-page';
import classes from './cohorts.module.css';

type Learner = Cohort['learners'][number];

function stateOf({ modulesDone, lastOpenedAt }: Learner, modules: number) {
  if (modulesDone >= modules) return { tone: 'good', key: 'done' } as const;
  return lastOpenedAt ? ({ tone: 'neutral', key: 'under-way' } as const) : ({ tone: 'waiting', key: 'not-begun' } as const);
}

function LearnerRow({ learner, modules }: { learner: Learner; modules: number }) {
  const { t } = useTranslation('cohorts');
  const format = useFormat();
  const remove = useApiMutation(RemoveFromCohortDocument);
  const { person: { name }, modulesDone, engagedMinutes, attendedMinutes, lastOpenedAt } = learner;
  const state = stateOf(learner, modules);
  return (
    <li className={classes.learner}>
      <div className={classes.part}>
        <h3 className={classes.person}>{name}</h3>
        <StatusTag tone={state.tone}>{t(`learner.${state.key}`)}</StatusTag>
      </div>
      <div className={classes.part}>
        <p>{t('learner.modules', { done: modulesDone, modules })}</p>
        <div className={classes.track} aria-hidden="true"><div className={classes.bar} style={{ inlineSize: `${modules === 0 ? 0 : Math.min(1, modulesDone / modules) * 100}%` }} /></div>
      </div>
      <div className={classes.part}>
        <p className="muted">{t('learner.time', { engaged: format.minutes(engagedMinutes), attended: format.minutes(attendedMinutes) })}</p>
        {lastOpenedAt && <p className="muted">{t('learner.last', { at: format.dateTime(lastOpenedAt) })}</p>}
      </div>
      <ConfirmButton variant="default" act={t('learner.remove', { name })} question={t('learner.remove-question', { name })} error={remove.error} isPending={remove.isPending} onConfirm={() => remove.mutateAsync({ learnerId: learner.id })}>
        <p>{t('learner.remove-follows')}</p>
      </ConfirmButton>
    </li>
  );
}

/** How far each learner is, by name: who has not begun and who is done can be seen at once. */
export function LearnerList({ cohort: { learners, course } }: { cohort: Cohort }) {
  const { t } = useTranslation('cohorts');
  return (
    <Card title={t('learner.title', { count: learners.length })}>
      {learners.length === 0 ? <p>{t('learner.none')}</p> : <ul className="plain-list">{learners.map((learner) => <LearnerRow key={learner.id} learner={learner} modules={course.modules.length} />)}</ul>}
    </Card>
  );
}
