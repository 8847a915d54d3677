import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseWatchDeliveryDocument, RosterWatchDocument, StateWatchPurposeDocument } from '../../../graphql/generated/graphql';
import type { WatchDelivery, WatchFactsFragment, WatchPurpose } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { CalendarCard } from './calendar-card';
import { News } from './news';
import { Rounds } from './rounds';
import classes from './watch.module.css';

const deliveries: readonly WatchDelivery[] = ['INSTANT', 'DAILY', 'NONE'];
const purposes: readonly WatchPurpose[] = ['EMPLOYS', 'CONSIDERS', 'WORKS_WITH'];

interface Part {
  organisationId: string;
  watch: WatchFactsFragment;
}

/** A choice is kept as soon as it is made. */
function Delivery({ organisationId, watch }: Part) {
  const { t } = useTranslation('watch');
  const choose = useApiMutation(ChooseWatchDeliveryDocument);
  return (
    <Card title={t('delivery.title')} tone="feature">
      <Radio.Group value={watch.delivery} onChange={(delivery) => choose.mutate({ organisationId, delivery: delivery as WatchDelivery })} label={t('delivery.question')}>
        <div className={classes.choices}>{deliveries.map((each) => <Radio key={each} value={each} label={t(`delivery.${each}`)} />)}</div>
      </Radio.Group>
      {choose.error !== null && <Problem error={choose.error} />}
      <p role="status" className="muted">{choose.data && t('kept')}</p>
    </Card>
  );
}

function Purpose({ organisationId, watch }: Part) {
  const { t } = useTranslation('watch');
  const state = useApiMutation(StateWatchPurposeDocument);
  return (
    <Card title={t('purpose.title')}>
      <p>{t('purpose.lead')}</p>
      <Radio.Group value={watch.purpose ?? ''} onChange={(purpose) => state.mutate({ organisationId, purpose: purpose as WatchPurpose })} label={t('purpose.question')}>
        <div className={classes.choices}>{purposes.map((each) => <Radio key={each} value={each} label={t(`purpose.${each}`)} />)}</div>
      </Radio.Group>
      {state.error !== null && <Problem error={state.error} />}
      <p role="status" className="muted">{state.data && t('kept')}</p>
    </Card>
  );
}

function WatchPage() {
  const { t } = useTranslation(['watch', 'programs']);
  const { membership } = useSession();
  const organisationId = membership?.organisation.id ?? '';
  const query = useApiQuery(RosterWatchDocument, { organisationId }, { enabled: organisationId !== '' });
  if (!membership) return null;
  return (
    <Page title={t('title')} lead={t('lead', { organisation: membership.organisation.name })}>
      <QueryView query={query} lines={6}>
        {({ rosterWatch: watch }) => (
          <>
            <Delivery organisationId={organisationId} watch={watch} />
            <News key={organisationId} organisationId={organisationId} />
            <Rounds reports={watch.reports} />
            <Purpose organisationId={organisationId} watch={watch} />
            <CalendarCard organisationId={organisationId} madeAt={watch.calendarMadeAt} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

export { WatchPage as Component };
