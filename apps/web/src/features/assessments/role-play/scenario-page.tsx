import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ScenarioToPracticeDocument } from '../../../graphql/generated/graphql';
import type { RubricPartsFragment } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { CriterionFlags } from './criterion-card';
import classes from './role-play.module.css';

function Rubric({ rubric }: { rubric: RubricPartsFragment }) {
  const { t } = useTranslation('roleplay');
  const most = rubric.criteria.reduce((sum, { levels, weight }) => sum + levels.length * weight, 0);
  return (
    <Card title={t('scenario.rubric')}>
      <p>{t('scenario.rubric-hint', { passMark: rubric.passMark, most })}</p>
      {rubric.criteria.map((criterion) => (
        <details key={criterion.id} className={classes.fold}>
          <summary>{criterion.title}</summary>
          <CriterionFlags criterion={criterion} />
          <ol className={classes.anchors}>{criterion.levels.map(({ level, anchor }) => <li key={level}>{anchor}</li>)}</ol>
        </details>
      ))}
    </Card>
  );
}

function ScenarioPage() {
  const { t } = useTranslation('roleplay');
  const { id = '' } = useParams();
  const query = useApiQuery(ScenarioToPracticeDocument, { id });
  const scenario = query.data?.scenario;
  return (
    <Page title={scenario?.title ?? t('practice.title')} lead={scenario ? t('practice.minutes', { minutes: scenario.minutes }) : undefined} back={{ to: '/practice', label: t('practice.title') }}>
      <QueryView query={query}>
        {(data) => (
          <>
            <Card title={t('scenario.brief')}>
              <p className={classes.prose}>{data.scenario.brief}</p>
              <p>{t('scenario.next')}</p>
              <div><Button component={Link} to={`/practice/scenarios/${data.scenario.id}/record`}>{t('scenario.record')}</Button></div>
            </Card>
            <Rubric rubric={data.scenario.rubric} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

export { ScenarioPage as Component };
