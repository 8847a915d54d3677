import { useState } from 'react';
import { Button, NumberInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExamPlanInput, PlanFieldsFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import type { Sending } from '../../../ui/form';
import { Problem } from '../../../ui/problem';
import { BlueprintEditor } from './blueprint-editor';
import { inputOfPlan, totalOf } from './plan';
import type { PlanDraft } from './plan';
import { WordsField } from './words-field';
import classes from './bank.module.css';

export interface PlanFormProps {
  initial: PlanDraft;
  stock: PlanFieldsFragment['blueprint'];
  sending: Sending;
  act: string;
  onSave: (plan: ExamPlanInput) => void;
}

type Count = 'pilotCount' | 'minutes' | 'waitDays' | 'maxAttempts' | 'cutScore';
const bounds: Record<Count, [number, number]> = { pilotCount: [0, 50], minutes: [1, 480], waitDays: [0, 730], maxAttempts: [1, 20], cutScore: [1, 3200] };

/** What a form is made of, the rules around it and what passes. */
export function PlanForm({ initial, stock, sending, act, onSave }: PlanFormProps) {
  const { t } = useTranslation('bank');
  const [draft, setDraft] = useState(initial);
  const number = (name: Count) => (
    <NumberInput key={name} label={t(`plan.${name}`)} min={bounds[name][0]} max={bounds[name][1]} value={draft[name]} onChange={(value) => setDraft({ ...draft, [name]: Number(value) || 0 })} />
  );
  return (
    <Card title={t('plan.title')}>
      <WordsField label={t('plan.name')} value={draft.title} onChange={(title) => setDraft({ ...draft, title })} />
      <BlueprintEditor draft={draft} onChange={setDraft} stock={stock} />
      <div className={classes.fields}>{(['pilotCount', 'minutes', 'maxAttempts', 'waitDays'] as const).map(number)}</div>
      <p className="muted">{t('plan.no-repeat')}</p>
      {number('cutScore')}
      <p className="muted">{t('plan.cut-hint', { count: totalOf(draft) })}</p>
      <Textarea label={t('plan.reason')} description={t('plan.reason-hint')} autosize maxLength={2000} value={draft.reason} onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })} />
      {Boolean(sending.error) && !sending.isPending && <Problem error={sending.error} />}
      <div><Button aria-busy={sending.isPending} onClick={() => sending.isPending || onSave(inputOfPlan(draft))}>{act}</Button></div>
    </Card>
  );
}
