import { useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ScenariosDocument, StartRolePlayDocument, TraineesToGradeDocument } from '../../../graphql/generated/graphql';
import type { ScenariosQuery, TraineesToGradeQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import classes from './role-play.module.css';
import { RolePlayTag } from './role-play-tag';

type Trainee = TraineesToGradeQuery['traineesToGrade']['nodes'][number];
type Scenarios = ScenariosQuery['scenarios']['nodes'];

function Start({ trainee, scenarios }: { trainee: Trainee; scenarios: Scenarios }) {
  const { t } = useTranslation('roleplay');
  const navigate = useNavigate();
  const start = useApiMutation(StartRolePlayDocument);
  const [scenarioId, setScenarioId] = useState(scenarios[0]?.id ?? '');
  const { id: traineeId, name } = trainee.person;
  const begin = () => start.mutate({ input: { scenarioId, traineeId } }, { onSuccess: ({ startRolePlay }) => void navigate(`/to-grade/${startRolePlay.id}`) });
  return (
    <>
      <NativeSelect label={t('to-grade.scenario', { name })} value={scenarioId} onChange={(event) => setScenarioId(event.currentTarget.value)} data={scenarios.map(({ id, title }) => ({ value: id, label: title }))} />
      {start.error && <Problem error={start.error} />}
      <div><Button onClick={begin} aria-busy={start.isPending}>{t('to-grade.start', { name })}</Button></div>
    </>
  );
}

function TraineeCard({ trainee, scenarios }: { trainee: Trainee; scenarios: Scenarios }) {
  const { t } = useTranslation('roleplay');
  const format = useFormat();
  return (
    <Card title={trainee.person.name}>
      {trainee.rolePlays.length === 0 && <p>{t('to-grade.no-plays')}</p>}
      <ul className={classes.plays}>
        {trainee.rolePlays.map((play) => (
          <li key={play.id}>
            <Link to={`/to-grade/${play.id}`}>{t('to-grade.open', { scenario: play.scenario.title, at: format.dateTime(play.startedAt) })}</Link>
            <RolePlayTag play={play} />
          </li>
        ))}
      </ul>
      {scenarios.length > 0 && <Start trainee={trainee} scenarios={scenarios} />}
    </Card>
  );
}

function ToGradePage() {
  const { t } = useTranslation(['roleplay', 'common']);
  const [after, setAfter] = useState<string | null>(null);
  const query = useApiQuery(TraineesToGradeDocument, { after });
  const scenarios = useApiQuery(ScenariosDocument, {});
  return (
    <Page title={t('to-grade.title')} lead={t('to-grade.lead')}>
      <QueryView query={query}>
        {({ traineesToGrade: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && <EmptyState title={t('to-grade.none')} icon="grade">{t('to-grade.none-hint')}</EmptyState>}
            {scenarios.isError && <Problem error={scenarios.error} onRetry={() => void scenarios.refetch()} />}
            {scenarios.data && nodes.map((trainee) => <TraineeCard key={trainee.id} trainee={trainee} scenarios={scenarios.data.scenarios.nodes} />)}
            {pageInfo.hasNextPage && <Button variant="default" onClick={() => setAfter(pageInfo.endCursor)}>{t('more', { ns: 'common' })}</Button>}
          </>
        )}
      </QueryView>
    </Page>
  );
}

export { ToGradePage as Component };
