import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EndWebhookDocument, PingWebhookDocument, RenewWebhookSecretDocument, ReplayDeliveryDocument } from '../../../graphql/generated/graphql';
import type { WebhooksQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { StatusTag } from '../../../ui/status-tag';
import rosterClasses from '../roster.module.css';
import classes from '../watch/watch.module.css';

type Webhook = WebhooksQuery['webhookList'][number];
type Delivery = Webhook['deliveries'][number];

function DeliveryTag({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('interfaces');
  if (delivery.deliveredAt !== null) return <StatusTag tone="good" icon="check">{t('sent.taken')}</StatusTag>;
  return delivery.givenUpAt === null ? <StatusTag tone="waiting" icon="clock">{t('sent.waits')}</StatusTag> : <StatusTag tone="attention" icon="alert">{t('sent.given-up')}</StatusTag>;
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('interfaces');
  const format = useFormat();
  const replay = useApiMutation(ReplayDeliveryDocument);
  const last = delivery.attempts.at(-1);
  return (
    <li className={classes.row}>
      <span><code>{delivery.type}</code> <DeliveryTag delivery={delivery} /></span>
      <span className="muted">{format.dateTime(delivery.madeAt)}</span>
      {last && <span>{last.status === null ? t(`problem.${last.problem ?? 'CONNECTION'}` as 'problem.CONNECTION', { tries: delivery.attempts.length }) : t('answered', { status: last.status, tries: delivery.attempts.length })}</span>}
      {(delivery.deliveredAt ?? delivery.givenUpAt) !== null && <div><Button variant="default" size="compact-md" onClick={() => replay.mutate({ id: delivery.id })}>{t('replay')}</Button></div>}
      {replay.error !== null && <Problem error={replay.error} />}
    </li>
  );
}

/** One receiver, with what can be done and what was sent. */
export function WebhookRow({ webhook: { id, url, deliveries } }: { webhook: Webhook }) {
  const { t } = useTranslation('interfaces');
  const [ping, renew, end] = [useApiMutation(PingWebhookDocument), useApiMutation(RenewWebhookSecretDocument), useApiMutation(EndWebhookDocument)];
  return (
    <li className={classes.row}>
      <strong className={classes.address}>{url}</strong>
      <div className={rosterClasses.actions}>
        <Button variant="default" onClick={() => ping.mutate({ id })}>{t('ping')}</Button>
        <ConfirmButton act={t('renew')} question={t('renew.question')} variant="default" onConfirm={() => renew.mutateAsync({ id })} error={renew.error} isPending={renew.isPending}>{t('renew.what')}</ConfirmButton>
        <ConfirmButton act={t('hook.end')} question={t('hook.end-question')} variant="default" onConfirm={() => end.mutateAsync({ id })} error={end.error} isPending={end.isPending}>{t('hook.end-what')}</ConfirmButton>
      </div>
      {ping.error !== null && <Problem error={ping.error} />}
      <div role="status">{renew.data && <><p>{t('hook.secret')}</p><p className={classes.address}><code>{renew.data.renewWebhookSecret.secret}</code></p></>}</div>
      {deliveries.length > 0 && <details><summary>{t('log', { count: deliveries.length })}</summary><ul className="plain-list">{deliveries.map((delivery) => <DeliveryRow key={delivery.id} delivery={delivery} />)}</ul></details>}
    </li>
  );
}
