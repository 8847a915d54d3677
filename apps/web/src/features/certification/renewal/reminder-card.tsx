import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ReminderSupervisorsDocument, ShareRemindersDocument } from '../../../graphql/generated/graphql';
import type { ReminderSupervisorsQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';

type Supervisor = ReminderSupervisorsQuery['myReminderSupervisors'][number];

function Supervisors({ supervisors }: { supervisors: readonly Supervisor[] }) {
  const { t } = useTranslation('renewal');
  const share = useApiMutation(ShareRemindersDocument);
  if (supervisors.length === 0) return null;
  return (
    <fieldset className="stack">
      <legend>{t('reminders.who')}</legend>
      {share.error && <Problem error={share.error} />}
      {supervisors.map(({ id, name, place, isReminded }) => (
        <Checkbox key={id} size="md" checked={isReminded} disabled={share.isPending} onChange={() => share.mutate({ input: { placementId: id, isShared: !isReminded } })} label={t('reminders.too', { name, place })} />
      ))}
      <p className="muted">{t('reminders.what')}</p>
    </fieldset>
  );
}

/** When letters come, and who else gets one: nobody, unless the holder says so. */
export function ReminderCard() {
  const { t } = useTranslation('renewal');
  const query = useApiQuery(ReminderSupervisorsDocument, {});
  return (
    <Card title={t('reminders.title')}>
      <p>{t('reminders.when')}</p>
      <QueryView query={query} lines={2}>{({ myReminderSupervisors }) => <Supervisors supervisors={myReminderSupervisors} />}</QueryView>
    </Card>
  );
}
