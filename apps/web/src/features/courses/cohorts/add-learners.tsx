import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddToCohortDocument, CohortTraineesDocument } from '../../../graphql/generated/graphql';
import type { CohortTraineesQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import type { Cohort } from './cohort-page';

type Trainee = CohortTraineesQuery['learners']['nodes'][number];

function Choices({ cohort, trainees }: { cohort: Cohort; trainees: readonly Trainee[] }) {
  const { t } = useTranslation('cohorts');
  const [chosen, setChosen] = useState<string[]>([]);
  const add = useApiMutation(AddToCohortDocument);
  const there = new Set(cohort.learners.map(({ person }) => person.id));
  const others = trainees.filter(({ person }) => !there.has(person.id));
  const learnerIds = chosen.filter((id) => others.some((trainee) => trainee.id === id));
  const send = () => add.mutate({ input: { id: cohort.id, learnerIds } }, { onSuccess: () => setChosen([]) });
  if (others.length === 0) return <p>{t('add.none')}</p>;
  return (
    <>
      {add.isError && <Problem error={add.error} />}
      <Checkbox.Group size="md" label={t('add.label')} value={chosen} onChange={setChosen}>
        <div className="stack">{others.map(({ id, person }) => <Checkbox key={id} value={id} label={person.name} />)}</div>
      </Checkbox.Group>
      {learnerIds.length > 0 && <div><Button onClick={send} aria-busy={add.isPending}>{t('add.send', { count: learnerIds.length })}</Button></div>}
    </>
  );
}

function Trainees({ cohort, after, more }: ListPage & { cohort: Cohort }) {
  const query = useApiQuery(CohortTraineesDocument, { first: 100, after });
  return (
    <QueryView query={query}>
      {({ learners: { nodes, pageInfo } }) => (
        <>
          <Choices cohort={cohort} trainees={nodes} />
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

/** Trainees of the provider, to choose from. They take the course from then on. */
export function AddLearners({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('cohorts');
  return (
    <Card title={t('add.title')}>
      <p>{t('add.what', { course: cohort.course.title })}</p>
      <GrowingList>{(page) => <Trainees {...page} cohort={cohort} />}</GrowingList>
    </Card>
  );
}
