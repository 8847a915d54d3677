import { Radio, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DecideComplaintDocument } from '../../../graphql/generated/graphql';
import type { ComplaintQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import type { fieldAt } from '../../../ui/form';
import { isPublic, outcomes } from './words';

const nothing = { outcome: '', reasons: '', letter: '', publicWording: '', publicUntil: '', endsOn: '' };
type Values = typeof nothing;

function PublicFields({ inputs, outcome }: { inputs: Record<'publicWording' | 'publicUntil' | 'endsOn', ReturnType<typeof fieldAt>>; outcome: string }) {
  const { t } = useTranslation('complaints');
  return (
    <>
      <Textarea {...inputs.publicWording} label={t('decide.wording')} description={t('decide.wording-hint')} autosize minRows={2} maxLength={300} />
      {outcome === 'CONDITIONS' && <TextInput type="date" {...inputs.endsOn} label={t('decide.ends')} />}
      <TextInput type="date" {...inputs.publicUntil} label={t('decide.until')} description={t('decide.until-hint')} />
    </>
  );
}

/** The first decision. What is public stands apart from what is private, word for word. */
export function DecideForm({ complaint: { id, notices, viewerCan } }: { complaint: ComplaintQuery['complaint'] }) {
  const { t } = useTranslation('complaints');
  const decide = useApiMutation(DecideComplaintDocument);
  const wasTold = notices.length > 0;
  const ifPublic = (message: string) => (value: string, { outcome }: Values) => (isPublic(outcome) ? required(message)(value) : null);
  const form = useForm({
    mode: 'controlled',
    initialValues: nothing,
    validate: {
      outcome: required(t('decide.outcome-missing')),
      reasons: required(t('decide.reasons-missing')),
      letter: (value: string) => (wasTold ? required(t('decide.letter-missing'))(value) : null),
      publicWording: ifPublic(t('decide.wording-missing')),
      publicUntil: ifPublic(t('decide.until-missing')),
    },
  });
  const { outcome } = form.getValues();
  const labels = { outcome: t('decide.outcome'), reasons: t('decide.reasons'), letter: t('decide.letter'), publicWording: t('decide.wording'), publicUntil: t('decide.until'), endsOn: t('decide.ends') };
  const send = ({ reasons, letter, publicWording, publicUntil, endsOn, ...typed }: Values) => {
    const chosen = outcomes.find((each) => each === typed.outcome);
    const told = { letter: letter || null, publicWording: publicWording || null, publicUntil: publicUntil || null, endsOn: endsOn || null };
    if (chosen) decide.mutate({ input: { complaintId: id, outcome: chosen, reasons, ...told } });
  };
  return (
    <Card title={t('decide.title')}>
      {!viewerCan.decideMeasure && <p>{t('decide.only-dismiss')}</p>}
      <Form form={form} labels={labels} mutation={decide} onSubmit={send} submitLabel={t('decide.act')}>
        <Radio.Group {...field(form, 'outcome')} label={labels.outcome}>
          <div className="stack">{outcomes.filter((each) => viewerCan.decideMeasure || each === 'DISMISSED').map((each) => <Radio key={each} value={each} label={t(`outcome.${each}`)} />)}</div>
        </Radio.Group>
        {isPublic(outcome) && <PublicFields inputs={{ publicWording: field(form, 'publicWording'), publicUntil: field(form, 'publicUntil'), endsOn: field(form, 'endsOn') }} outcome={outcome} />}
        {wasTold && <Textarea {...field(form, 'letter')} label={labels.letter} autosize minRows={3} maxLength={4000} />}
        <Textarea {...field(form, 'reasons')} label={labels.reasons} autosize minRows={3} maxLength={4000} />
      </Form>
    </Card>
  );
}
