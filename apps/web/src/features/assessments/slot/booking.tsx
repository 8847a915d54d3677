import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BookSlotDocument, FreeSlotsDocument, GiveBackSlotDocument } from '../../../graphql/generated/graphql';
import type { SlotPartsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import classes from './slot.module.css';

function FreeSlot({ slot: { id, startsAt, minutes, mode, trainer }, rolePlayId }: { slot: SlotPartsFragment; rolePlayId: string }) {
  const { t } = useTranslation(['slots', 'roleplay']);
  const format = useFormat();
  const book = useApiMutation(BookSlotDocument);
  const at = format.dateTime(startsAt);
  return (
    <li className={classes.slot}>
      <div className={classes.part}>
        <span>{t('with', { at, count: minutes, trainer: trainer.name })}</span>
        <span className="muted">{t(`mode.${mode}`, { ns: 'roleplay' })}</span>
        {book.isError && <Problem error={book.error} />}
      </div>
      <Button variant="default" aria-label={t('book-named', { at })} aria-busy={book.isPending} onClick={() => book.mutate({ id, rolePlayId })}>{t('book')}</Button>
    </li>
  );
}

function FreeSlots({ rolePlayId, after, more }: ListPage & { rolePlayId: string }) {
  const { t } = useTranslation('slots');
  const query = useApiQuery(FreeSlotsDocument, { rolePlayId, after });
  return (
    <QueryView query={query}>
      {({ freeSlots: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          <p>{t('choose-none')}</p>
        ) : (
          <section>
            {after === null && (
              <>
                <h3 className={classes.title}>{t('choose')}</h3>
                <p className="muted">{t('choose-hint')}</p>
              </>
            )}
            <ul className="plain-list">{nodes.map((slot) => <FreeSlot key={slot.id} slot={slot} rolePlayId={rolePlayId} />)}</ul>
            {more(pageInfo)}
          </section>
        )
      }
    </QueryView>
  );
}

function Booked({ slot: { id, startsAt, mode, place, trainer } }: { slot: SlotPartsFragment }) {
  const { t } = useTranslation(['slots', 'roleplay']);
  const format = useFormat();
  const giveBack = useApiMutation(GiveBackSlotDocument);
  return (
    <>
      <p><strong>{t('yours', { trainer: trainer.name, at: format.dateTime(startsAt) })}</strong></p>
      <p>{t('where', { mode: t(`mode.${mode}`, { ns: 'roleplay' }), place })}</p>
      <div>
        <ConfirmButton variant="default" act={t('give-back')} question={t('give-back')} error={giveBack.error} isPending={giveBack.isPending} onConfirm={() => giveBack.mutateAsync({ id })}>
          <p>{t('give-back-follows')}</p>
        </ConfirmButton>
      </div>
    </>
  );
}

/** When a role-play is played: the time that is booked, or those that could be. */
export function Booking({ rolePlayId, slot }: { rolePlayId: string; slot: SlotPartsFragment | null }) {
  return slot ? <Booked slot={slot} /> : <GrowingList>{(page) => <FreeSlots {...page} rolePlayId={rolePlayId} />}</GrowingList>;
}
