import { useState } from 'react';
import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AnswerSignerCaseDocument, NameAnotherSignerDocument, WithdrawSignerCaseDocument } from '../../../graphql/generated/graphql';
import type { SignerCaseQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Form } from '../../../ui/form';
import type { Sending } from '../../../ui/form';
import { namedOf } from '../placement/named-fields';
import type { NamedValues } from '../placement/named-fields';
import { PersonFields, usePersonTexts } from './person-fields';

type Shown = SignerCaseQuery['signerCase'];

function PersonForm({ mutation, submitLabel, onSubmit }: { mutation: Sending; submitLabel: string; onSubmit: (values: NamedValues) => void }) {
  const { i18n } = useTranslation();
  const { labels, validate } = usePersonTexts();
  const form = useForm<NamedValues>({ initialValues: { name: '', email: '', locale: i18n.language }, validate });
  return <Form form={form} labels={labels} mutation={mutation} onSubmit={onSubmit} submitLabel={submitLabel}><PersonFields form={form} /></Form>;
}

/** Who runs the site: one tap to agree, or a name. */
export function Answer({ signerCase: { id, state, askedName } }: { signerCase: Shown }) {
  const { t } = useTranslation('signercase');
  const [isNaming, setIsNaming] = useState(state !== 'WITH_SITE');
  const answer = useApiMutation(AnswerSignerCaseDocument);
  return (
    <Card title={t('answer.title')} tone={state === 'WITH_SITE' ? 'feature' : 'plain'}>
      <p>{t('answer.body', { asked: askedName })}</p>
      {state === 'WITH_SITE' && <div><ConfirmButton act={t('answer.agree', { asked: askedName })} question={t('answer.question', { asked: askedName })} error={isNaming ? undefined : answer.error} isPending={answer.isPending} onConfirm={() => answer.mutateAsync({ input: { id } })}>{t('answer.after')}</ConfirmButton></div>}
      {isNaming ? <PersonForm mutation={answer} submitLabel={t('answer.name')} onSubmit={(values) => answer.mutate({ input: { id, signer: namedOf(values) } })} /> : <div><Button variant="default" onClick={() => setIsNaming(true)}>{t('answer.other')}</Button></div>}
    </Card>
  );
}

/** Nobody signed in time. */
export function Another({ signerCase: { id } }: { signerCase: Shown }) {
  const { t } = useTranslation('signercase');
  const name = useApiMutation(NameAnotherSignerDocument);
  return (
    <Card title={t('another.title')} tone="feature">
      <p>{t('another.body')}</p>
      <PersonForm mutation={name} submitLabel={t('another.act')} onSubmit={(values) => name.mutate({ id, alternate: namedOf(values) })} />
    </Card>
  );
}

export function Withdraw({ id }: { id: string }) {
  const { t } = useTranslation('signercase');
  const withdraw = useApiMutation(WithdrawSignerCaseDocument);
  return <div><ConfirmButton act={t('withdraw.act')} question={t('withdraw.question')} variant="default" error={withdraw.error} isPending={withdraw.isPending} onConfirm={() => withdraw.mutateAsync({ id })}>{t('withdraw.after')}</ConfirmButton></div>;
}
