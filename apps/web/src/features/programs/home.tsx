import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RosterDocument } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { useSession } from '../../graphql/session';
import { Card } from '../../ui/card';
import type { HomeCard } from '../../ui/nav';
import { CheckTag } from './roster-check';
import classes from './roster.module.css';

const newest = 5;

function RosterCard() {
  const { t } = useTranslation('programs');
  const { membership } = useSession();
  const organisationId = membership?.organisation.id ?? '';
  const query = useApiQuery(RosterDocument, { organisationId, first: newest, after: null }, { enabled: organisationId !== '' });
  const entries = query.data?.roster.nodes ?? [];
  return (
    <Card title={t('home.title')} tone="feature" actions={<Button component={Link} to="/roster">{t('home.open')}</Button>}>
      <p>{t('home.lead')}</p>
      {entries.length > 0 && (
        <ul className="plain-list stack" aria-label={t('home.newest')}>
          {entries.map(({ id, check }) => <li key={id} className={classes.head}><span>{check.certificate?.holderName ?? t('unnamed')}</span><CheckTag status={check.status} /></li>)}
        </ul>
      )}
    </Card>
  );
}

export const homeCards: HomeCard[] = [{ id: 'roster', order: 10, roles: ['PROGRAM_STAFF'], Component: RosterCard }];
