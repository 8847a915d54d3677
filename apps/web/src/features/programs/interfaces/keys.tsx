import { useTranslation } from 'react-i18next';
import { ApiKeysDocument, RevokeApiKeyDocument } from '../../../graphql/generated/graphql';
import type { ApiKeyFactsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../watch/watch.module.css';

function Revoke({ apiKey: { id, name } }: { apiKey: ApiKeyFactsFragment }) {
  const { t } = useTranslation('interfaces');
  const revoke = useApiMutation(RevokeApiKeyDocument);
  return <div><ConfirmButton act={t('revoke')} question={t('revoke.question', { name })} variant="default" onConfirm={() => revoke.mutateAsync({ id })} error={revoke.error} isPending={revoke.isPending}>{t('revoke.what')}</ConfirmButton></div>;
}

function KeyTag({ apiKey: { mode, revokedAt, endsAt } }: { apiKey: ApiKeyFactsFragment }) {
  const { t } = useTranslation('interfaces');
  if (revokedAt !== null) return <StatusTag tone="neutral" icon="stop">{t('state.revoked')}</StatusTag>;
  if (new Date(endsAt) <= new Date()) return <StatusTag tone="neutral" icon="clock">{t('state.ended')}</StatusTag>;
  return <StatusTag tone={mode === 'LIVE' ? 'good' : 'waiting'} icon={mode === 'LIVE' ? 'check' : 'question'}>{t(`state.${mode}`)}</StatusTag>;
}

function KeyRow({ apiKey }: { apiKey: ApiKeyFactsFragment }) {
  const { t } = useTranslation('interfaces');
  const format = useFormat();
  const { name, shown, scopes, madeAt, madeBy, endsAt, lastUsedAt, revokedAt } = apiKey;
  return (
    <li className={classes.row}>
      <strong>{name}</strong>
      <span><KeyTag apiKey={apiKey} /> <code>{shown}</code></span>
      <span>{scopes.map((scope) => t(`scope.${scope}`)).join(' · ')}</span>
      <span className="muted">{t('made-by', { name: madeBy?.name ?? '', day: format.dayOf(madeAt), end: format.dayOf(endsAt) })}</span>
      <span className="muted">{lastUsedAt === null ? t('unused') : t('used', { at: format.dateTime(lastUsedAt) })}</span>
      {revokedAt === null && <Revoke apiKey={apiKey} />}
    </li>
  );
}

/** Every key there was, with when it was used last. */
export function Keys({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('interfaces');
  return (
    <Card title={t('keys.title')}>
      <QueryView query={useApiQuery(ApiKeysDocument, { organisationId })}>
        {({ apiKeys }) => (apiKeys.length === 0 ? <EmptyState title={t('keys.none')} icon="roster">{t('keys.none-hint')}</EmptyState> : <ul className="plain-list">{apiKeys.map((apiKey) => <KeyRow key={apiKey.id} apiKey={apiKey} />)}</ul>)}
      </QueryView>
    </Card>
  );
}
