import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MakeRosterReceiptDocument } from '../../graphql/generated/graphql';
import type { MakeRosterReceiptMutation } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { Problem } from '../../ui/problem';
import classes from './roster.module.css';

function Made({ receipt }: { receipt: MakeRosterReceiptMutation['makeRosterReceipt'] }) {
  const { t, i18n } = useTranslation('programs');
  const lang = `?lang=${i18n.language}`;
  return (
    <>
      <p>{t('receipt.made', { count: receipt.rows, code: receipt.code })}</p>
      <div className={classes.actions}>
        <Button component="a" href={`${receipt.path}.pdf${lang}`} download>{t('receipt.pdf')}</Button>
        <Button component="a" variant="default" href={`${receipt.path}${lang}`} target="_blank" rel="noreferrer">{t('receipt.page')}</Button>
      </div>
    </>
  );
}

/** Keeps what the check of the whole roster says now, for the files of the program. */
export function ReceiptCard({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('programs');
  const make = useApiMutation(MakeRosterReceiptDocument);
  return (
    <Card title={t('receipt.title')}>
      <p>{t('receipt.lead')}</p>
      <div><Button variant="default" loading={make.isPending} onClick={() => make.mutate({ organisationId })}>{t('receipt.make')}</Button></div>
      {make.error !== null && <Problem error={make.error} />}
      <div role="status">{make.data && <Made receipt={make.data.makeRosterReceipt} />}</div>
    </Card>
  );
}
