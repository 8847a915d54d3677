import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RunningApplicationDocument } from '../../graphql/generated/graphql';
import type { RunningApplicationQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import type { HomeCard } from '../../ui/nav';
import { ProgressRing } from '../../ui/progress-ring';
import { BoardCard } from './board/board-card';
import classes from './certification.module.css';
import { ApplicationTag } from './status-card';
import { isRunning } from './words';

type Mine = RunningApplicationQuery['myApplications'][number];

function StartCard() {
  const { t } = useTranslation('certification');
  return (
    <Card title={t('home.start-title')} actions={<Button component={Link} to="/apply" variant="default">{t('home.start')}</Button>}>
      <p>{t('home.start-hint')}</p>
    </Card>
  );
}

function useNextStep(): (application: Mine) => string {
  const { t } = useTranslation('certification');
  return ({ status, requirements }) => {
    if (status !== 'OPEN') return t(`said.${status}`);
    const unmet = requirements.filter((requirement) => requirement.status !== 'MET');
    const mine = unmet.find((requirement) => requirement.status === 'MISSING');
    if (mine) return t('home.next', { name: mine.name });
    return unmet.length > 0 ? t('home.next-wait') : t('home.next-send');
  };
}

function RunningCard({ application }: { application: Mine }) {
  const { t } = useTranslation('certification');
  const nextStep = useNextStep();
  const { id, status, requirements } = application;
  return (
    <Card title={t('home.title')} tone="feature" actions={<Button component={Link} to={`/apply/${id}`}>{t('home.open')}</Button>}>
      <div><ApplicationTag status={status} /></div>
      <p><strong>{nextStep(application)}</strong></p>
      <ul className={`plain-list ${classes.rings}`}>
        {requirements.map((requirement) => (
          <li key={requirement.id}>
            <ProgressRing label={requirement.name} counted={requirement.counted} pending={requirement.pending} total={requirement.required} unit={requirement.unit === 'MINUTES' ? 'minutes' : 'count'} size={84} />
            <span aria-hidden="true">{requirement.name}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function TraineeCard() {
  const { data } = useApiQuery(RunningApplicationDocument, {});
  if (!data) return null;
  const running = data.myApplications.find(isRunning);
  if (running) return <RunningCard application={running} />;
  return data.myApplications.some(({ status }) => status === 'ISSUED') ? null : <StartCard />;
}

export const homeCards: HomeCard[] = [
  { id: 'application', order: 15, roles: ['TRAINEE'], isOwn: true, Component: TraineeCard },
  { id: 'board-turn', order: 10, roles: ['REVIEWER'], Component: BoardCard },
];
