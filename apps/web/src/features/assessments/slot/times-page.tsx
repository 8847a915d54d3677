import { useTranslation } from 'react-i18next';
import { GiveBackSlotDocument, MySlotsDocument } from '../../../graphql/generated/graphql';
import type { SlotPartsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import { OfferForm } from './offer-form';
import classes from './slot.module.css';

function SlotRow({ slot: { id, startsAt, minutes, mode, place, trainee } }: { slot: SlotPartsFragment }) {
  const { t } = useTranslation(['slots', 'roleplay']);
  const format = useFormat();
  const giveBack = useApiMutation(GiveBackSlotDocument);
  const at = format.dateTime(startsAt);
  return (
    <li className={classes.slot}>
      <div className={classes.part}>
        <strong>{t('when', { at, count: minutes })}</strong>
        <span className="muted">{t('where', { mode: t(`mode.${mode}`, { ns: 'roleplay' }), place })}</span>
      </div>
      <StatusTag tone={trainee ? 'good' : 'neutral'}>{trainee ? t('booked-by', { name: trainee.name }) : t('free')}</StatusTag>
      <ConfirmButton variant="default" act={t('withdraw', { at })} question={t('withdraw-question')} error={giveBack.error} isPending={giveBack.isPending} onConfirm={() => giveBack.mutateAsync({ id })}>
        <p>{trainee ? t('withdraw-booked', { name: trainee.name }) : t('withdraw-free')}</p>
      </ConfirmButton>
    </li>
  );
}

function Slots({ after, more }: ListPage) {
  const { t } = useTranslation('slots');
  const query = useApiQuery(MySlotsDocument, { after });
  return (
    <QueryView query={query}>
      {({ mySlots: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 ? <p>{t('none')}</p> : <ul className="plain-list">{nodes.map((slot) => <SlotRow key={slot.id} slot={slot} />)}</ul>}
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

function TimesPage() {
  const { t } = useTranslation(['slots', 'roleplay']);
  const { membership } = useSession();
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/to-grade', label: t('to-grade.title', { ns: 'roleplay' }) }}>
      <Card title={t('list')}><GrowingList>{(page) => <Slots {...page} />}</GrowingList></Card>
      {membership && <Card title={t('offer')}><OfferForm organisationId={membership.organisation.id} /></Card>}
    </Page>
  );
}

export { TimesPage as Component };
