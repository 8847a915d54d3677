import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RemindReferenceDocument, ReplaceReferenceDocument } from '../../../graphql/generated/graphql';
import type { ReferenceLineFragment, ReferenceStatus } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';
import classes from '../applicant/applicant.module.css';

const tones: Record<ReferenceStatus, Tone> = { WAITING: 'waiting', ANSWERED: 'good', DECLINED: 'attention', EXPIRED: 'attention', REPLACED: 'neutral' };

export function ReferenceTag({ status }: { status: ReferenceStatus }) {
  const { t } = useTranslation('applicant');
  return <StatusTag tone={tones[status]}>{t(`reference.status.${status}`)}</StatusTag>;
}

function Acts({ reference }: { reference: ReferenceLineFragment }) {
  const { t } = useTranslation('applicant');
  const remind = useApiMutation(RemindReferenceDocument);
  const replace = useApiMutation(ReplaceReferenceDocument);
  const { id, name, status } = reference;
  return (
    <>
      <div className={classes.row}>
        {status === 'WAITING' && <Button variant="default" onClick={() => remind.mutate({ id })} aria-busy={remind.isPending}>{t('reference.remind', { name })}</Button>}
        <ConfirmButton act={t('reference.replace', { name })} question={t('reference.replace-question', { name })} variant="default" onConfirm={() => replace.mutateAsync({ id })} error={replace.error} isPending={replace.isPending}>
          <p>{t('reference.replace-after')}</p>
        </ConfirmButton>
      </div>
      <span role="status">{remind.isSuccess ? t('reference.reminded') : ''}</span>
      {remind.isError && <Problem error={remind.error} />}
    </>
  );
}

/** One person who was asked: where it stands, and what can be done about it. */
export function ReferenceItem({ reference, canAct }: { reference: ReferenceLineFragment; canAct: boolean }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const { name, relation, email, status, askedAt, expiresAt, answeredAt, bouncedAt } = reference;
  const said = answeredAt ? t('reference.answered', { day: format.dayOf(answeredAt) }) : t('reference.until', { asked: format.dayOf(askedAt), day: format.dayOf(expiresAt) });
  return (
    <li className="stack">
      <div className={classes.row}><strong>{name}</strong><ReferenceTag status={status} /></div>
      <div>{t(`relation.${relation}`)}. {email}</div>
      <div className="muted">{said}</div>
      {bouncedAt !== null && <p><strong>{t('reference.bounced', { email, day: format.dayOf(bouncedAt) })}</strong></p>}
      {canAct && status !== 'ANSWERED' && <Acts reference={reference} />}
    </li>
  );
}
