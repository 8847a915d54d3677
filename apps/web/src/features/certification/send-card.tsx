import { useTranslation } from 'react-i18next';
import { ApiError } from '../../graphql/api-error';
import { SendApplicationDocument, WithdrawApplicationDocument } from '../../graphql/generated/graphql';
import type { ApplicationRecordFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import classes from './certification.module.css';
import { useLanguageName } from './words';

/** The requirements that the server named when it refused. */
function unmetOf(error: unknown, { requirements }: ApplicationRecordFragment): readonly string[] {
  const unmet = error instanceof ApiError && error.code === 'APPLICATION_REQUIREMENTS_UNMET' ? error.details['unmet'] : undefined;
  return Array.isArray(unmet) ? requirements.filter(({ id }) => unmet.includes(id)).map(({ name }) => name) : [];
}

export function SendCard({ application }: { application: ApplicationRecordFragment }) {
  const { t } = useTranslation('certification');
  const languageName = useLanguageName();
  const send = useApiMutation(SendApplicationDocument);
  const unmet = unmetOf(send.error, application);
  const { id, scheme, certificateName, certificateLanguage, viewerCan } = application;
  return (
    <Card title={t('send.title')} tone={viewerCan.send ? 'feature' : 'plain'}>
      <p>{viewerCan.send ? t('send.ready') : t('send.not-ready')}</p>
      <div>
        <ConfirmButton act={t('send.act', { board: scheme.body })} question={t('send.question')} onConfirm={() => send.mutateAsync({ id })} error={send.error} isPending={send.isPending}>
          <p>{t('send.name', { name: certificateName ?? '–' })}</p>
          <p>{t('send.language', { language: languageName(certificateLanguage) })}</p>
          <p>{t('send.after')}</p>
          {unmet.length > 0 && (
            <div role="status">
              <strong>{t('send.unmet')}</strong>
              <ul className={classes.facts}>{unmet.map((name) => <li key={name}>{name}</li>)}</ul>
            </div>
          )}
        </ConfirmButton>
      </div>
    </Card>
  );
}

export function WithdrawButton({ id }: { id: string }) {
  const { t } = useTranslation('certification');
  const withdraw = useApiMutation(WithdrawApplicationDocument);
  return (
    <ConfirmButton act={t('withdraw.act')} question={t('withdraw.question')} variant="outline" isGrave onConfirm={() => withdraw.mutateAsync({ id })} error={withdraw.error} isPending={withdraw.isPending}>
      <p>{t('withdraw.after')}</p>
    </ConfirmButton>
  );
}
