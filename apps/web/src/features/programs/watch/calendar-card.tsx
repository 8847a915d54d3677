import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MakeWatchCalendarDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import classes from './watch.module.css';

/** The address is shown once; a new one ends the one before. */
export function CalendarCard({ organisationId, madeAt }: { organisationId: string; madeAt: string | null }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  const make = useApiMutation(MakeWatchCalendarDocument);
  return (
    <Card title={t('calendar.title')}>
      <p>{t('calendar.lead')}</p>
      {madeAt === null && <div><Button variant="default" onClick={() => make.mutate({ organisationId })}>{t('calendar.make')}</Button></div>}
      {madeAt !== null && (
        <>
          <p>{t('calendar.made', { at: format.dateTime(madeAt) })}</p>
          <div><ConfirmButton act={t('calendar.again')} question={t('calendar.again-question')} variant="default" onConfirm={() => make.mutateAsync({ organisationId })} error={make.error} isPending={make.isPending}>{t('calendar.again-what')}</ConfirmButton></div>
        </>
      )}
      {make.error !== null && <Problem error={make.error} />}
      <div role="status">{make.data && <><p>{t('calendar.address')}</p><p className={classes.address}><code>{make.data.makeWatchCalendar}</code></p></>}</div>
    </Card>
  );
}
