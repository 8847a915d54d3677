import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AddWebhookDocument, WebhooksDocument } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { QueryView } from '../../../ui/query-view';
import { WebhookRow } from './webhook-row';
import classes from '../watch/watch.module.css';

function AddWebhook({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('interfaces');
  const add = useApiMutation(AddWebhookDocument);
  const form = useForm({ mode: 'controlled', initialValues: { url: '' }, validate: { url: required(t('hook.missing')) } });
  return (
    <>
      <Form form={form} labels={{ url: t('hook.url') }} mutation={add} onSubmit={({ url }) => add.mutate({ input: { organisationId, url } }, { onSuccess: () => form.reset() })} submitLabel={t('hook.add')}>
        <TextInput {...field(form, 'url')} label={t('hook.url')} description={t('hook.hint')} type="url" autoComplete="off" />
      </Form>
      <div role="status">{add.data && <><p>{t('hook.secret')}</p><p className={classes.address}><code>{add.data.addWebhook.secret}</code></p></>}</div>
    </>
  );
}

/** Where software of the program is told, and what came of each message. */
export function Webhooks({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('interfaces');
  return (
    <Card title={t('hook.title')}>
      <p>{t('hook.lead')}</p>
      <AddWebhook organisationId={organisationId} />
      <QueryView query={useApiQuery(WebhooksDocument, { organisationId })}>
        {({ webhookList }) => <>{webhookList.length > 0 && <ul className="plain-list">{webhookList.map((webhook) => <WebhookRow key={webhook.id} webhook={webhook} />)}</ul>}</>}
      </QueryView>
    </Card>
  );
}
