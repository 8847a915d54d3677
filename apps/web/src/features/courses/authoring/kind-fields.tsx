import type { UseFormReturnType } from '@mantine/form';
import { MediaFields } from './media-fields';
import { QuestionFields } from './question-fields';
import { hasMedia } from './step-values';
import type { StepValues } from './step-values';
import { StoryFields } from './story-fields';

export interface PartProps {
  form: UseFormReturnType<StepValues>;
}

/** The parts that only this kind of step has. */
export function KindFields({ form }: PartProps) {
  const { kind } = form.getValues();
  if (hasMedia(kind)) return <MediaFields form={form} />;
  if (kind === 'CHECK') return <QuestionFields form={form} />;
  return kind === 'STORY' ? <StoryFields form={form} /> : null;
}
