import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicationRecordFragment, ApplicationStatus } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';
import { statusTones } from './words';

export function ApplicationTag({ status }: { status: ApplicationStatus }) {
  const { t } = useTranslation('certification');
  return <StatusTag tone={statusTones[status]}>{t(`status.${status}`)}</StatusTag>;
}

/** Where it is, whose turn it is and since when, in plain words. */
export function StatusCard({ application }: { application: ApplicationRecordFragment }) {
  const { t } = useTranslation('certification');
  const format = useFormat();
  const { status, openedAt, sentAt, credential } = application;
  const certificate = credential && <Button component={Link} to="/certificate">{t('said.certificate')}</Button>;
  return (
    <Card tone={status === 'ISSUED' ? 'feature' : 'plain'} {...(certificate ? { actions: certificate } : {})}>
      <div><ApplicationTag status={status} /></div>
      <p>{t(status === 'ISSUED' && !credential ? 'said.erased' : `said.${status}`)}</p>
      <p className="muted">{sentAt === null ? t('said.opened', { day: format.dayOf(openedAt) }) : t('said.sent', { day: format.dayOf(sentAt) })}</p>
    </Card>
  );
}
