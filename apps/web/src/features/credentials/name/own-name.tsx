import { useTranslation } from 'react-i18next';
import { WithdrawNameChangeDocument } from '../../../graphql/generated/graphql';
import type { OwnNameFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import classes from './name.module.css';

type Change = NonNullable<OwnNameFragment['nameChange']>;

function Waits({ change: { id, name, askedAt } }: { change: Change }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const withdraw = useApiMutation(WithdrawNameChangeDocument);
  return (
    <>
      <p>{t('asked-name.waits', { name, day: format.dayOf(askedAt) })}</p>
      <div>
        <ConfirmButton act={t('asked-name.withdraw')} question={t('asked-name.withdraw-question')} onConfirm={() => withdraw.mutateAsync({ id })} error={withdraw.error} isPending={withdraw.isPending} variant="default">{t('asked-name.withdraw-what')}</ConfirmButton>
      </div>
    </>
  );
}

function Answered({ change: { name, status, answer, decidedAt, paperErasedAt } }: { change: Change }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const day = decidedAt ? format.dayOf(decidedAt) : '';
  return (
    <>
      <p>{status === 'GRANTED' ? t('asked-name.yes', { name, day }) : t('asked-name.no', { name, day })}</p>
      <blockquote className={classes.said}>{answer}</blockquote>
      {status === 'REFUSED' && <p>{t('asked-name.again')}</p>}
      {paperErasedAt && <p className="muted">{t('asked-name.erased', { day: format.dayOf(paperErasedAt) })}</p>}
    </>
  );
}

/** What its holder asked for, and what came of it. */
export function OwnName({ change }: { change: OwnNameFragment['nameChange'] }) {
  if (!change || change.status === 'WITHDRAWN') return null;
  return change.status === 'ASKED' ? <Waits change={change} /> : <Answered change={change} />;
}
