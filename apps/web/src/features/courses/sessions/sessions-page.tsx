import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LiveSessionsDocument, MakeCalendarAddressDocument } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { ScheduleForm } from './schedule-form';
import { SessionRow } from './session-row';
import classes from './sessions.module.css';

/** The address is shown once: whoever knows it can read the calendar. */
function CalendarCard() {
  const { t } = useTranslation('sessions');
  const make = useApiMutation(MakeCalendarAddressDocument, { keepQueries: true });
  return (
    <Card title={t('calendar.title')}>
      <p>{t('calendar.what')}</p>
      {make.isError && <Problem error={make.error} />}
      {make.data && <p role="status"><a className={classes.address} href={make.data.makeCalendarAddress}>{make.data.makeCalendarAddress}</a></p>}
      <div><Button variant="default" onClick={() => make.mutate({})}>{t(make.data ? 'calendar.again' : 'calendar.make')}</Button></div>
    </Card>
  );
}

function SessionsPage() {
  const { t } = useTranslation('sessions');
  const { membership } = useSession();
  const isStaff = membership?.role === 'TRAINER' || membership?.role === 'ORG_ADMIN';
  const query = useApiQuery(LiveSessionsDocument, { first: 100 });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={query}>
        {({ liveSessions: { nodes } }) =>
          nodes.length === 0 ? <EmptyState title={t('none')} icon="calendar">{t(isStaff ? 'none-hint-staff' : 'none-hint')}</EmptyState> : <Card title={t('list')}><ul className="plain-list">{nodes.map((session) => <SessionRow key={session.id} session={session} />)}</ul></Card>
        }
      </QueryView>
      {isStaff && membership && <Card title={t('schedule.title')}><ScheduleForm organisationId={membership.organisation.id} /></Card>}
      <CalendarCard />
    </Page>
  );
}

export { SessionsPage as Component };
