import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ConfirmNoDocument, WithdrawNoDocument } from '../../../graphql/generated/graphql';
import type { ProposedNoLineFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';

export type Said = 'confirmed' | 'back' | 'withdrawn';

interface Shown {
  no: ProposedNoLineFragment;
  onSaid: (said: Said) => void;
}

const nothing = { answer: '', reasons: '' };

function AnswerForm({ no: { id }, onSaid }: Shown) {
  const { t } = useTranslation(['board', 'credentials']);
  const confirm = useApiMutation(ConfirmNoDocument);
  const form = useForm({ mode: 'controlled', initialValues: nothing, validate: { answer: required(t('second.answer-missing', { ns: 'credentials' })), reasons: required(t('second.reasons-missing', { ns: 'credentials' })) } });
  const labels = { answer: t('second.answer', { ns: 'credentials' }), reasons: t('second.reasons', { ns: 'credentials' }) };
  const send = ({ answer, reasons }: typeof nothing) => {
    const isAgreed = answer === 'yes';
    // Not a callback of mutate: with the answer the form goes. What went wrong is said by the form.
    confirm.mutateAsync({ input: { id, isAgreed, reasons } }).then(() => onSaid(isAgreed ? 'confirmed' : 'back'), () => undefined);
  };
  return (
    <Form form={form} labels={labels} mutation={confirm} onSubmit={send} submitLabel={form.values.answer === 'no' ? t('second.act-back', { ns: 'credentials' }) : t('nos.confirm')}>
      <Radio.Group {...field(form, 'answer')} label={labels.answer}>
        <div className="stack">
          <Radio value="yes" label={t('nos.yes')} />
          <Radio value="no" label={t('second.no', { ns: 'credentials' })} />
        </div>
      </Radio.Group>
      <Textarea {...field(form, 'reasons')} label={labels.reasons} description={t('change.why-hint', { ns: 'credentials' })} autosize minRows={2} maxLength={2000} />
    </Form>
  );
}

function Waits({ no: { id, kind, reviewers }, onSaid }: Shown) {
  const { t } = useTranslation(['board', 'credentials']);
  const format = useFormat();
  const withdraw = useApiMutation(WithdrawNoDocument);
  const takeBack = () => withdraw.mutateAsync({ id }).then(() => onSaid('withdrawn'));
  const nobody = kind === 'MEASURE_APPEAL' ? t('nos.nobody-works') : t('second.nobody', { ns: 'credentials' });
  return (
    <>
      <p>{reviewers.length === 0 ? nobody : t('second.waits', { ns: 'credentials', names: format.list(reviewers.map(({ name }) => name)) })}</p>
      <div>
        <ConfirmButton act={t('second.withdraw', { ns: 'credentials' })} question={t('second.withdraw-question', { ns: 'credentials' })} onConfirm={takeBack} error={withdraw.error} isPending={withdraw.isPending} variant="default">{t('second.withdraw-hint', { ns: 'credentials' })}</ConfirmButton>
      </div>
    </>
  );
}

/** A "no" that waits: for another reviewer to answer, for its proposer to take back. */
export function NoCard({ no, onSaid }: Shown) {
  const { t } = useTranslation(['board', 'credentials']);
  const format = useFormat();
  const { kind, words, fromOn, proposer, proposedAt, viewerCan } = no;
  return (
    <Card title={t('second.title', { ns: 'credentials' })} tone="feature">
      <p><strong>{t('second.first', { ns: 'credentials', name: proposer?.name ?? '–', act: t(`nos.act.${kind}`) })}</strong></p>
      <p className="muted">{t('second.at', { ns: 'credentials', at: format.dateTime(proposedAt) })}</p>
      {fromOn !== null && <p>{t('nos.from', { day: format.day(fromOn) })}</p>}
      <p>{t('nos.words')}</p>
      <blockquote>{words}</blockquote>
      {viewerCan.confirm && <AnswerForm no={no} onSaid={onSaid} />}
      {viewerCan.withdraw && <Waits no={no} onSaid={onSaid} />}
      {!viewerCan.confirm && !viewerCan.withdraw && <p>{t('nos.others')}</p>}
    </Card>
  );
}
