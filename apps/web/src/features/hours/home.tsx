import { lazy, Suspense } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HoursToSignDocument, MyHoursTallyDocument } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import type { HomeCard } from '../../ui/nav';

function TraineeCard() {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const { data } = useApiQuery(MyHoursTallyDocument, {});
  if (!data) return null;
  const { experience, returned, unsent, waiting } = data.hoursTally;
  return (
    <Card title={t('title')} tone={returned > 0 ? 'attention' : 'plain'} actions={<><Button component={Link} to="/hours/log">{t('log.open')}</Button><Button component={Link} to="/hours" variant="default">{t('home.all')}</Button></>}>
      <p>{t('ring.words', { signed: format.minutes(experience.signedMinutes), pending: format.minutes(experience.pendingMinutes) })}</p>
      {returned > 0 && <p><strong>{t('home.returned', { count: returned })}</strong></p>}
      {unsent > 0 && <p>{t('home.unsent', { count: unsent })}</p>}
      {waiting > 0 && <p>{t('waiting', { count: waiting })}</p>}
    </Card>
  );
}

function SupervisorCard() {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const { data } = useApiQuery(HoursToSignDocument, {});
  const groups = data?.hoursToSign.groups ?? [];
  if (groups.length === 0) return null;
  return (
    <Card title={t('sign.title')} tone="feature" actions={<Button component={Link} to="/to-sign">{t('home.look')}</Button>}>
      {groups.map(({ person, minutes, items }) => <p key={person.id}>{t('home.group', { name: person.name, count: items.length, minutes: format.minutes(minutes) })}</p>)}
    </Card>
  );
}

const LazyWaiting = lazy(() => import('./waiting/waiting-card'));

/** What is on this device alone: also there with no network, when nothing else is. */
const Waiting = () => <Suspense fallback={null}><LazyWaiting /></Suspense>;

export const homeCards: HomeCard[] = [
  { id: 'hours-waiting', order: 5, roles: ['TRAINEE'], isOwn: true, Component: Waiting },
  { id: 'hours', order: 40, roles: ['TRAINEE'], isOwn: true, Component: TraineeCard },
  { id: 'hours-to-sign', order: 10, roles: ['SUPERVISOR'], Component: SupervisorCard },
];
