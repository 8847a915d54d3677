import { useEffect, useRef, useState } from 'react';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SaveReflectionDocument } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { SavedNote } from '../../ui/saved-note';
import { FinishStep } from './finish-step';
import type { After, Step } from './step-page';

const pauseMs = 1500;

/** Saved while it is written, one write after another, and before its writer goes on. */
function useSaving(step: Step) {
  const [text, setText] = useState(step.taking.reflection);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const saved = useRef(step.taking.reflection);
  const { mutateAsync, isPending, isError } = useApiMutation(SaveReflectionDocument, { keepQueries: true });
  const queue = useRef(Promise.resolve());
  const save = (words: string): Promise<void> => {
    queue.current = queue.current.then(async () => {
      if (words === saved.current) return;
      // What could not be saved stays in the field, and the note says so.
      const answer = await mutateAsync({ input: { stepId: step.id, text: words } }).catch(() => null);
      if (!answer) return;
      saved.current = words;
      setSavedAt(new Date());
    });
    return queue.current;
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const later = setTimeout(() => void latest.current(text), pauseMs);
    return () => clearTimeout(later);
  }, [text]);
  return { text, setText, save, savedAt, isPending, isError };
}

/** A question to think about. The answer is its writer's own. */
export function ReflectionField({ step, onNext }: { step: Step; onNext: (after: After) => void }) {
  const { t } = useTranslation('courses');
  const { text, setText, save, savedAt, isPending, isError } = useSaving(step);
  return (
    <>
      <Textarea label={t('reflection.label')} description={t('reflection.hint')} autosize minRows={4} maxLength={10_000} value={text} onChange={(event) => setText(event.currentTarget.value)} onBlur={() => void save(text)} />
      <SavedNote at={savedAt} isSaving={isPending} hasFailed={isError} />
      <FinishStep stepId={step.id} before={() => save(text)} onNext={onNext} />
    </>
  );
}
