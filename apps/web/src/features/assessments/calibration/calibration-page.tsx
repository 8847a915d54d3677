import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BenchmarksDocument, CalibrateDocument, RetireBenchmarkDocument } from '../../../graphql/generated/graphql';
import type { BenchmarkPartsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../role-play/role-play.module.css';
import { inputOf, isWhole, LevelChoices } from './level-choices';
import type { Levels } from './level-choices';

function Rate({ benchmark }: { benchmark: BenchmarkPartsFragment }) {
  const { t } = useTranslation('calibration');
  const [levels, setLevels] = useState<Levels>({});
  const [isMissing, setIsMissing] = useState(false);
  const calibrate = useApiMutation(CalibrateDocument);
  const { criteria } = benchmark.rubric;
  const result = calibrate.data?.calibrate;
  const check = () => {
    setIsMissing(!isWhole(criteria, levels));
    if (isWhole(criteria, levels)) calibrate.mutate({ input: { benchmarkId: benchmark.id, levels: inputOf(levels) } });
  };
  return (
    <>
      <LevelChoices criteria={criteria} levels={levels} onChange={setLevels} off={result?.off ?? []} />
      <p role="status">{isMissing ? t('missing') : result && t(result.isWithin ? 'within' : 'not-yet')}</p>
      {calibrate.error && <Problem error={calibrate.error} />}
      <div><Button onClick={check} aria-busy={calibrate.isPending}>{t('check', { title: benchmark.title })}</Button></div>
    </>
  );
}

function Retire({ benchmark: { id, title } }: { benchmark: BenchmarkPartsFragment }) {
  const { t } = useTranslation('calibration');
  const retire = useApiMutation(RetireBenchmarkDocument);
  return <ConfirmButton variant="default" act={t('retire', { title })} question={t('retire-question', { title })} onConfirm={() => retire.mutateAsync({ id })} error={retire.error} isPending={retire.isPending}>{t('retire-consequence')}</ConfirmButton>;
}

function BenchmarkCard({ benchmark }: { benchmark: BenchmarkPartsFragment }) {
  const { t } = useTranslation('calibration');
  const { title, transcript, isMet, rubric } = benchmark;
  return (
    <Card title={title} actions={<Retire benchmark={benchmark} />}>
      <div className={classes.flags}>
        <StatusTag tone={isMet ? 'good' : 'waiting'}>{t(isMet ? 'met' : 'open')}</StatusTag>
        <span className="muted">{rubric.title}</span>
      </div>
      <details className={classes.fold} open={!isMet}>
        <summary>{t('read')}</summary>
        <p className={classes.prose}>{transcript}</p>
        <Rate benchmark={benchmark} />
      </details>
    </Card>
  );
}

function CalibrationPage() {
  const { t } = useTranslation('calibration');
  const query = useApiQuery(BenchmarksDocument, {});
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/scenarios', label: t('library') }}>
      <div><Button component={Link} to="/calibration/new" variant="default">{t('new')}</Button></div>
      <QueryView query={query}>
        {({ benchmarks: { nodes } }) => (
          <>
            {nodes.length === 0 && <EmptyState title={t('none')} icon="grade">{t('none-hint')}</EmptyState>}
            {nodes.map((benchmark) => <BenchmarkCard key={benchmark.id} benchmark={benchmark} />)}
          </>
        )}
      </QueryView>
    </Page>
  );
}

export { CalibrationPage as Component };
