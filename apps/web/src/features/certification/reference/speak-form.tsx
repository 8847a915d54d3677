import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { KnownFor, Recommendation, Relation } from '../../../graphql/generated/graphql';
import { useRestMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { field, Form, required } from '../../../ui/form';

export interface Asked {
  id: string;
  name: string;
  applicant: string;
  relation: Relation;
  board: string;
}

const known = ['UNDER_SIX_MONTHS', 'UNDER_TWO_YEARS', 'LONGER'] as const satisfies readonly KnownFor[];
const words = ['YES', 'WITH_DOUBTS', 'NO'] as const satisfies readonly Recommendation[];

function Decline({ asked, onDone }: { asked: Asked; onDone: () => void }) {
  const { t } = useTranslation('applicant');
  const decline = useRestMutation<Record<string, never>>(`/link/references/${asked.id}/decline`);
  return (
    <ConfirmButton act={t('speak.decline')} question={t('speak.decline-question')} variant="default" onConfirm={() => decline.mutateAsync({}).then(onDone)} error={decline.error} isPending={decline.isPending}>
      <p>{t('speak.decline-after', { applicant: asked.applicant })}</p>
    </ConfirmButton>
  );
}

/** Four plain questions. */
export function SpeakForm({ asked, onDone }: { asked: Asked; onDone: () => void }) {
  const { t } = useTranslation('applicant');
  const { applicant, board, relation } = asked;
  const answer = useRestMutation<Record<string, string>>(`/link/references/${asked.id}/answer`);
  const form = useForm({
    mode: 'controlled',
    initialValues: { knownFor: '', recommends: '', strengths: '', concerns: '' },
    validate: { knownFor: required(t('speak.known-missing')), recommends: required(t('speak.recommends-missing')), strengths: required(t('speak.strengths-missing')) },
  });
  const labels = { knownFor: t('speak.known', { applicant }), recommends: t('speak.recommends', { applicant }), strengths: t('speak.strengths', { applicant }), concerns: t('speak.concerns') };
  return (
    <>
      <Card>
        <p>{t('speak.about', { applicant, board, relation: t(`relation.${relation}`) })}</p>
        <p>{t('speak.who', { applicant })}</p>
      </Card>
      <Card title={t('speak.questions')}>
        <Form form={form} labels={labels} mutation={answer} onSubmit={(values) => answer.mutate(values, { onSuccess: onDone })} submitLabel={t('speak.send', { board })} secondary={<Decline asked={asked} onDone={onDone} />}>
          <Radio.Group {...field(form, 'knownFor')} label={labels.knownFor}>
            <div className="stack">{known.map((value) => <Radio key={value} value={value} label={t(`speak.known.${value}`)} />)}</div>
          </Radio.Group>
          <Radio.Group {...field(form, 'recommends')} label={labels.recommends}>
            <div className="stack">{words.map((value) => <Radio key={value} value={value} label={t(`speak.recommends.${value}`)} />)}</div>
          </Radio.Group>
          <Textarea {...field(form, 'strengths')} label={labels.strengths} autosize minRows={3} maxLength={1000} />
          <Textarea {...field(form, 'concerns')} label={labels.concerns} description={t('speak.concerns-hint')} autosize minRows={2} maxLength={1000} />
        </Form>
      </Card>
    </>
  );
}
