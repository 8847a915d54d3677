import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DecideSeatDocument, SeatsToApproveDocument } from '../../graphql/generated/graphql';
import type { SeatsToApproveQuery } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { GrowingList } from '../../ui/growing-list';
import type { ListPage } from '../../ui/growing-list';
import { Problem } from '../../ui/problem';
import { QueryView } from '../../ui/query-view';

type Seat = SeatsToApproveQuery['seatsToApprove']['nodes'][number];

const pageSize = 25;

/** Approving mails the invitation: it is asked once more. Refusing gives nobody anything. */
function Answer({ seat: { id, email, viewerCan } }: { seat: Seat }) {
  const { t } = useTranslation('identity');
  const approve = useApiMutation(DecideSeatDocument);
  const refuse = useApiMutation(DecideSeatDocument);
  return (
    <>
      {refuse.error && <Problem error={refuse.error} />}
      {!viewerCan.approve && <p className="muted">{t('seats.own')}</p>}
      <Group>
        {viewerCan.approve && (
          <ConfirmButton act={t('seats.approve')} question={t('seats.question', { email })} onConfirm={() => approve.mutateAsync({ input: { id, isApproved: true } })} error={approve.error} isPending={approve.isPending}>
            {t('seats.approve-hint')}
          </ConfirmButton>
        )}
        <Button variant="default" aria-label={t(viewerCan.approve ? 'seats.refuse-of' : 'seats.withdraw-of', { email })} aria-busy={refuse.isPending} onClick={() => !refuse.isPending && refuse.mutate({ input: { id, isApproved: false } })}>
          {t(viewerCan.approve ? 'seats.refuse' : 'seats.withdraw')}
        </Button>
      </Group>
    </>
  );
}

function Row({ seat }: { seat: Seat }) {
  const { t } = useTranslation(['identity', 'common']);
  const format = useFormat();
  const { email, role, organisation, inviter, createdAt, expiresAt } = seat;
  return (
    <li className="stack">
      <strong>{t('seats.row', { email, role: t(`role.${role}`, { ns: 'common' }), organisation: organisation.name })}</strong>
      <p className="muted">{t('seats.by', { name: inviter?.name ?? '–', day: format.dayOf(createdAt), until: format.dayOf(expiresAt) })}</p>
      <Answer seat={seat} />
    </li>
  );
}

interface Shown {
  /** All that the viewer answers for, where none is named. */
  organisationId: string | null;
  /** Under a list of people, a card with nothing to say is not there. */
  isQuiet: boolean;
}

function Rows({ organisationId, isQuiet, after, more }: ListPage & Shown) {
  const { t } = useTranslation('identity');
  const query = useApiQuery(SeatsToApproveDocument, { organisationId, first: pageSize, after });
  if (isQuiet && (query.data?.seatsToApprove.nodes.length ?? 0) === 0) return null;
  return (
    <Card title={t('seats.waiting')}>
      <QueryView query={query}>
        {({ seatsToApprove: { nodes, pageInfo } }) =>
          nodes.length === 0 ? <EmptyState title={t('seats.none')} icon="people">{t('seats.none-hint')}</EmptyState> : <><ul className="plain-list">{nodes.map((seat) => <Row key={seat.id} seat={seat} />)}</ul>{more(pageInfo)}</>
        }
      </QueryView>
    </Card>
  );
}

/** Seats at certification boards that wait for a second person. */
export const SeatsList = (shown: Shown) => <GrowingList>{(page) => <Rows {...page} {...shown} />}</GrowingList>;
