import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyRolePlaysDocument, TraineesToGradeDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import type { HomeCard } from '../../../ui/nav';

function NewestFeedback() {
  const { t } = useTranslation('roleplay');
  const query = useApiQuery(MyRolePlaysDocument, { after: null });
  const newest = query.data?.myRolePlays.nodes[0];
  if (!newest) return null;
  return (
    <Card title={t('home.title')} actions={<Button component={Link} to={`/practice/${newest.id}`} variant="default">{t('home.read')}</Button>}>
      <p>{t('home.body', { trainer: newest.trainer.name, scenario: newest.scenario.title })}</p>
    </Card>
  );
}

function OpenRolePlays() {
  const { t } = useTranslation('roleplay');
  const query = useApiQuery(TraineesToGradeDocument, { after: null });
  const open = (query.data?.traineesToGrade.nodes ?? []).flatMap(({ person, rolePlays }) => rolePlays.filter(({ status }) => status !== 'RELEASED').map(({ id }) => ({ id, name: person.name })));
  if (open.length === 0) return null;
  return (
    <Card title={t('home.grade-title')} tone="feature">
      {open.map(({ id, name }) => <div key={id}><Button component={Link} to={`/to-grade/${id}`}>{t('home.grade-open', { name })}</Button></div>)}
    </Card>
  );
}

export const rolePlayHomeCards: HomeCard[] = [
  { id: 'role-play-feedback', order: 60, roles: ['TRAINEE'], Component: NewestFeedback },
  { id: 'role-play-open', order: 10, roles: ['TRAINER'], Component: OpenRolePlays },
];
