import type { UseFormReturnType } from '@mantine/form';
import { MediaFields } from './media-fields';
import { QuestionFields } from './question-fields';
import type { Inputs } from './side-by-side';
import { hasMedia } from './step-values';
import type { StepValues } from './step-values';
import { StoryFields } from './story-fields';

export interface PartProps {
  form: UseFormReturnType<StepValues>;
  inputs: Inputs;
}

/** The parts that only this kind of step has. */
export function KindFields({ form, inputs }: PartProps) {
  const { kind } = form.getValues();
  if (hasMedia(kind)) return <MediaFields form={form} inputs={inputs} />;
  if (kind === 'CHECK') return <QuestionFields form={form} inputs={inputs} />;
  return kind === 'STORY' ? <StoryFields form={form} inputs={inputs} /> : null;
}
