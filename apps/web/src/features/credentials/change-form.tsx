import { Radio, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProposeStandingChangeDocument } from '../../graphql/generated/graphql';
import type { CredentialEventKind } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { field, Form, required } from '../../ui/form';
import { useFormId } from '../../ui/form-id';
import { reasonLimit, today } from './change';
import type { Act } from './change';

export interface ChangeFormProps {
  credentialId: string;
  possible: readonly Act[];
  /** The day of the last change: the next one is not dated before it. */
  earliest: string;
  onProposed: () => void;
}

interface Values {
  kind: string;
  effectiveOn: string;
  publicReason: string;
  reasons: string;
  [field: string]: string;
}

function useChangeForm({ possible, earliest }: Pick<ChangeFormProps, 'possible' | 'earliest'>) {
  const { t } = useTranslation(['credentials', 'errors']);
  const latest = today();
  return useForm<Values>({
    mode: 'controlled',
    initialValues: { kind: possible[0] ?? '', effectiveOn: latest, publicReason: '', reasons: '' },
    validate: {
      effectiveOn: (value) => (value === '' || value < earliest || value > latest ? t('CREDENTIAL_DAY_UNFIT', { ns: 'errors', earliest, latest }) : null),
      publicReason: (value) => {
        if (value.trim() === '') return t('CREDENTIAL_REASON_MISSING', { ns: 'errors' });
        return value.trim().length > reasonLimit ? t('CREDENTIAL_REASON_TOO_LONG', { ns: 'errors', most: reasonLimit }) : null;
      },
      reasons: required(t('PROPOSAL_REASON_MISSING', { ns: 'errors' })),
    },
  });
}

/** A change of standing: chosen, dated and reasoned here, for a second person to look at. */
export function ChangeForm({ credentialId, possible, earliest, onProposed }: ChangeFormProps) {
  const { t } = useTranslation('credentials');
  const [id] = useFormId();
  const form = useChangeForm({ possible, earliest });
  const propose = useApiMutation(ProposeStandingChangeDocument);
  const labels = { kind: t('change.kind'), effectiveOn: t('change.day'), publicReason: t('change.reason'), reasons: t('change.why') };
  const kind = possible.find((each) => each === form.values.kind) ?? possible[0];
  if (kind === undefined) return null;
  const send = ({ effectiveOn, publicReason, reasons }: Values) => {
    const input = { id, credentialId, kind: kind satisfies CredentialEventKind, effectiveOn, publicReason, reasons };
    // Not a callback of mutate: with the proposal the form goes, and its callbacks with it. A refusal is shown by the form.
    void propose.mutateAsync({ input }).then(onProposed, () => undefined);
  };
  return (
    <Form form={form} labels={labels} mutation={propose} onSubmit={send} submitLabel={t(`propose.${kind}`)}>
      <p>{t('change.two')}</p>
      <Radio.Group {...field(form, 'kind')} label={labels.kind}>
        <div className="stack">
          {possible.map((each) => <Radio key={each} value={each} label={t(`act.${each}`)} description={t(`act-hint.${each}`)} />)}
        </div>
      </Radio.Group>
      <TextInput {...field(form, 'effectiveOn')} type="date" label={labels.effectiveOn} description={t('change.day-hint')} min={earliest} max={today()} />
      <Textarea {...field(form, 'publicReason')} label={labels.publicReason} description={t('change.reason-hint')} autosize minRows={3} />
      <p className="muted">{t('change.left', { used: form.values.publicReason.trim().length, most: reasonLimit })}</p>
      <Textarea {...field(form, 'reasons')} label={labels.reasons} description={t('change.why-hint')} autosize minRows={2} maxLength={2000} />
    </Form>
  );
}
