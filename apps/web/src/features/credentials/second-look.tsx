import { useState } from 'react';
import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ConfirmStandingChangeDocument, WithdrawStandingChangeDocument } from '../../graphql/generated/graphql';
import type { ProposalFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { field, Form, required } from '../../ui/form';
import { useFormat } from '../../ui/format';
import type { Act } from './change';
import { ChangeDialog } from './change-dialog';

export type Said = 'proposed' | 'confirmed' | 'back' | 'withdrawn';

interface Shown {
  change: ProposalFragment & { kind: Act };
  holderName: string;
  onSaid: (said: Said) => void;
}

const nothing = { answer: '', reasons: '' };

function AnswerForm({ change, holderName, onSaid }: Shown) {
  const { t } = useTranslation(['credentials', 'errors']);
  const { id, kind } = change;
  const confirm = useApiMutation(ConfirmStandingChangeDocument);
  const [asked, setAsked] = useState<typeof nothing | null>(null);
  const form = useForm({ mode: 'controlled', initialValues: nothing, validate: { answer: required(t('second.answer-missing')), reasons: required(t('second.reasons-missing')) } });
  const labels = { answer: t('second.answer'), reasons: t('second.reasons') };
  const send = ({ answer, reasons }: typeof nothing) => {
    const isAgreed = answer === 'yes';
    // Not callbacks of mutate: with the answer the form goes.
    void confirm.mutateAsync({ input: { id, isAgreed, reasons } }).then(() => onSaid(isAgreed ? 'confirmed' : 'back'), () => setAsked(null));
  };
  return (
    <>
      <Form form={form} labels={labels} mutation={confirm} onSubmit={(values) => (values.answer === 'yes' ? setAsked(values) : send(values))} submitLabel={form.values.answer === 'no' ? t('second.act-back') : t(`act.${kind}`)}>
        <Radio.Group {...field(form, 'answer')} label={labels.answer}>
          <div className="stack">{(['yes', 'no'] as const).map((each) => <Radio key={each} value={each} label={t(`second.${each}`)} />)}</div>
        </Radio.Group>
        <Textarea {...field(form, 'reasons')} label={labels.reasons} description={t('change.why-hint')} autosize minRows={2} maxLength={2000} />
      </Form>
      <ChangeDialog kind={kind} asked={asked && change} holderName={holderName} isPending={confirm.isPending} isRefused={confirm.isError} onConfirm={() => asked && send(asked)} onClose={() => setAsked(null)} />
    </>
  );
}

function Waits({ change: { id, reviewers }, onSaid }: Pick<Shown, 'change' | 'onSaid'>) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const withdraw = useApiMutation(WithdrawStandingChangeDocument);
  const takeBack = () => withdraw.mutateAsync({ id }).then(() => onSaid('withdrawn'));
  return (
    <>
      <p>{reviewers.length === 0 ? t('second.nobody') : t('second.waits', { names: format.list(reviewers.map(({ name }) => name)) })}</p>
      <div>
        <ConfirmButton act={t('second.withdraw')} question={t('second.withdraw-question')} onConfirm={takeBack} error={withdraw.error} isPending={withdraw.isPending} variant="default">{t('second.withdraw-hint')}</ConfirmButton>
      </div>
    </>
  );
}

/** A proposal that waits: for another reviewer to answer, for its proposer to take back. */
export function SecondLook({ change, holderName, onSaid }: Shown) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const { kind, effectiveOn, publicReason, reasons, proposer, proposedAt, viewerCan } = change;
  return (
    <Card title={t('second.title')} tone="feature">
      <p><strong>{t('second.first', { name: proposer?.name ?? '–', act: t(`act.${kind}`) })}</strong></p>
      <p className="muted">{t('second.at', { at: format.dateTime(proposedAt) })}</p>
      <p>{t('change.from', { day: format.day(effectiveOn) })}</p>
      <blockquote>{publicReason}</blockquote>
      <p>{t('second.why')}</p>
      <blockquote>{reasons}</blockquote>
      {viewerCan.confirm && <AnswerForm change={change} holderName={holderName} onSaid={onSaid} />}
      {viewerCan.withdraw && <Waits change={change} onSaid={onSaid} />}
    </Card>
  );
}
