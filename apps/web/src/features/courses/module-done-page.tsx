import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ReadStepDocument, TrainingProgressDocument } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { DoneRule } from './done-rule';
import type { Step } from './step-page';
import { DomainBars } from './training-card';

function DoneView({ step }: { step: Step }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const progress = useApiQuery(TrainingProgressDocument, {});
  const { module, next } = step;
  const credit = t('done.credit', { time: format.minutes(module.creditMinutes), domain: t(`domain.${module.domain}`) });
  return (
    <Page title={t(module.completedAt ? 'done.title' : 'done.not-yet', { module: module.title })} width="narrow" back={{ to: '/learn', label: t('learn.title') }}>
      <Card tone="feature">
        <p>{module.completedAt ? credit : t('done.missing', { count: module.missingMinutes })}</p>
        {next ? (
          <Button size="md" component={Link} to={`/learn/${next.stepId}`}>{t('step.next')}</Button>
        ) : (
          <>
            <p>{t('learn.course-done')}</p>
            <Button size="md" component={Link} to="/">{t('done.home')}</Button>
          </>
        )}
      </Card>
      <Card title={t('training.title')}>
        <QueryView query={progress}>{({ trainingProgress }) => <DomainBars rows={trainingProgress} />}</QueryView>
      </Card>
      <DoneRule module={module} />
    </Page>
  );
}

function ModuleDonePage() {
  const { stepId = '' } = useParams();
  const query = useApiQuery(ReadStepDocument, { id: stepId });
  return <QueryView query={query}>{({ step }) => <DoneView step={step} />}</QueryView>;
}

export { ModuleDonePage as Component };
