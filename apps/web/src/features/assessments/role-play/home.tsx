import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GradingQueueDocument, MyRolePlaysDocument } from '../../../graphql/generated/graphql';
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
      <p>{t('home.body', { trainer: newest.trainer?.name, scenario: newest.scenario.title })}</p>
    </Card>
  );
}

function WaitingRolePlays() {
  const { t } = useTranslation('roleplay');
  const query = useApiQuery(GradingQueueDocument, { after: null });
  const nodes = query.data?.gradingQueue.nodes ?? [];
  const oldest = nodes.find(({ trainer }) => trainer === null);
  if (nodes.length === 0) return null;
  return (
    <Card title={t('home.grade-title')} tone="feature" actions={<Button component={Link} to="/to-grade">{t('home.queue')}</Button>}>
      {oldest && <p>{t('home.oldest', { count: oldest.waitingDays })}</p>}
      {nodes.filter(({ isMine }) => isMine).map(({ id, trainee }) => <div key={id}><Link className="way" to={`/to-grade/${id}`}>{t('queue.continue', { name: trainee.name })}</Link></div>)}
    </Card>
  );
}

export const rolePlayHomeCards: HomeCard[] = [
  { id: 'role-play-feedback', order: 60, roles: ['TRAINEE'], Component: NewestFeedback },
  { id: 'role-play-open', order: 10, roles: ['TRAINER'], Component: WaitingRolePlays },
];
