import { useState } from 'react';
import { Radio, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { RecordCredentialEventDocument } from '../../graphql/generated/graphql';
import type { CredentialEventKind } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { field, Form } from '../../ui/form';
import { ChangeDialog } from './change-dialog';
import { reasonLimit, today } from './change';
import type { Act } from './change';

export interface ChangeFormProps {
  credentialId: string;
  holderName: string;
  possible: readonly Act[];
  /** The day of the last change: the next one is not dated before it. */
  earliest: string;
  onRecorded: (kind: Act) => void;
}

interface Values {
  kind: string;
  effectiveOn: string;
  publicReason: string;
  [field: string]: string;
}

function useChangeForm({ possible, earliest }: Pick<ChangeFormProps, 'possible' | 'earliest'>) {
  const { t } = useTranslation(['credentials', 'errors']);
  const latest = today();
  return useForm<Values>({
    mode: 'controlled',
    initialValues: { kind: possible[0] ?? '', effectiveOn: latest, publicReason: '' },
    validate: {
      effectiveOn: (value) => (value === '' || value < earliest || value > latest ? t('CREDENTIAL_DAY_UNFIT', { ns: 'errors', earliest, latest }) : null),
      publicReason: (value) => {
        if (value.trim() === '') return t('CREDENTIAL_REASON_MISSING', { ns: 'errors' });
        return value.trim().length > reasonLimit ? t('CREDENTIAL_REASON_TOO_LONG', { ns: 'errors', most: reasonLimit }) : null;
      },
    },
  });
}

/** A change of standing: chosen, dated and reasoned here, then confirmed once more in its own words. */
export function ChangeForm({ credentialId, holderName, possible, earliest, onRecorded }: ChangeFormProps) {
  const { t } = useTranslation('credentials');
  const form = useChangeForm({ possible, earliest });
  const change = useApiMutation(RecordCredentialEventDocument);
  const [asked, setAsked] = useState<Values | null>(null);
  const labels = { kind: t('change.kind'), effectiveOn: t('change.day'), publicReason: t('change.reason') };
  const kind = possible.find((each) => each === form.values.kind) ?? possible[0];
  if (kind === undefined) return null;
  const send = () => {
    const { effectiveOn, publicReason } = form.getValues();
    const input = { credentialId, kind: kind satisfies CredentialEventKind, effectiveOn, publicReason };
    const close = () => setAsked(null);
    // Not a callback of mutate: the fresh events give a new form, and callbacks of the old one are dropped. A refusal is shown by the form.
    void change.mutateAsync({ input }).then(() => onRecorded(kind)).then(close, close);
  };
  return (
    <>
      <Form form={form} labels={labels} mutation={change} onSubmit={setAsked} submitLabel={t(`act.${kind}`)}>
        <Radio.Group {...field(form, 'kind')} label={labels.kind}>
          <div className="stack">
            {possible.map((each) => <Radio key={each} value={each} label={t(`act.${each}`)} description={t(`act-hint.${each}`)} />)}
          </div>
        </Radio.Group>
        <TextInput {...field(form, 'effectiveOn')} type="date" label={labels.effectiveOn} description={t('change.day-hint')} min={earliest} max={today()} />
        <Textarea {...field(form, 'publicReason')} label={labels.publicReason} description={t('change.reason-hint')} autosize minRows={3} />
        <p className="muted">{t('change.left', { used: form.values.publicReason.trim().length, most: reasonLimit })}</p>
      </Form>
      <ChangeDialog kind={kind} asked={asked} holderName={holderName} isPending={change.isPending} isRefused={change.isError} onConfirm={send} onClose={() => setAsked(null)} />
    </>
  );
}
