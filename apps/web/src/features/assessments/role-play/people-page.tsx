import { useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { StartRolePlayDocument, TraineesToGradeDocument } from '../../../graphql/generated/graphql';
import type { TraineesToGradeQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import classes from './role-play.module.css';
import { RolePlayTag } from './role-play-tag';
import { families } from './words';

type Trainee = TraineesToGradeQuery['traineesToGrade']['nodes'][number];

function Start({ trainee }: { trainee: Trainee }) {
  const { t } = useTranslation('roleplay');
  const navigate = useNavigate();
  const start = useApiMutation(StartRolePlayDocument);
  const [family, setFamily] = useState('');
  const { id: traineeId, name } = trainee.person;
  const begin = () => start.mutate({ input: { traineeId, family: families.find((each) => each === family) ?? null } }, { onSuccess: ({ startRolePlay }) => void navigate(`/to-grade/${startRolePlay.id}`) });
  return (
    <>
      <NativeSelect label={t('to-grade.family', { name })} value={family} onChange={(event) => setFamily(event.currentTarget.value)} data={[{ value: '', label: t('family.any') }, ...families.map((value) => ({ value, label: t(`family.${value}`) }))]} />
      {start.error && <Problem error={start.error} />}
      <div><Button onClick={begin} aria-busy={start.isPending}>{t('to-grade.start', { name })}</Button></div>
    </>
  );
}

function TraineeCard({ trainee }: { trainee: Trainee }) {
  const { t } = useTranslation('roleplay');
  const format = useFormat();
  return (
    <Card title={trainee.person.name}>
      {trainee.rolePlays.length === 0 && <p>{t('to-grade.no-plays')}</p>}
      <ul className={classes.plays}>
        {trainee.rolePlays.map((play) => (
          <li key={play.id}>
            <Link className="way" to={`/to-grade/${play.id}`}>{t('to-grade.open', { scenario: play.scenario.title, at: format.dateTime(play.startedAt ?? play.drawnAt) })}</Link>
            <RolePlayTag play={play} />
          </li>
        ))}
      </ul>
      <Start trainee={trainee} />
    </Card>
  );
}

function Trainees({ after, more }: ListPage) {
  const { t } = useTranslation('roleplay');
  const query = useApiQuery(TraineesToGradeDocument, { after });
  return (
    <QueryView query={query}>
      {({ traineesToGrade: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && <EmptyState title={t('to-grade.none')} icon="grade">{t('to-grade.none-hint')}</EmptyState>}
          {nodes.map((trainee) => <TraineeCard key={trainee.id} trainee={trainee} />)}
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

function PeoplePage() {
  const { t } = useTranslation('roleplay');
  return (
    <Page title={t('people.title')} lead={t('to-grade.lead')} back={{ to: '/to-grade', label: t('to-grade.title') }}>
      <GrowingList>{(page) => <Trainees {...page} />}</GrowingList>
    </Page>
  );
}

export { PeoplePage as Component };
