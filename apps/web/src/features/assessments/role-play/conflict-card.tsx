import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RubricPartsFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import type { Grading } from './use-grading';
import type { Conflict } from './write-queue';

function commentWords(t: TFunction<'roleplay'>, text: string, saved: string) {
  if (text === '') return { said: t('conflict.comment-gone', { saved }), use: t('conflict.use-gone') };
  return { said: saved === '' ? t('conflict.comment', { text }) : t('conflict.comment-other', { text, saved }), use: t('conflict.use-comment') };
}

function useWords(conflict: Conflict, rubric: RubricPartsFragment) {
  const { t } = useTranslation('roleplay');
  const { write, savedLevel, savedText } = conflict;
  if (write.kind === 'comment') return commentWords(t, write.text, savedText);
  const criterion = rubric.criteria.find(({ id }) => id === write.criterionId)?.title ?? '';
  const said = savedLevel === null ? t('conflict.rating-none', { criterion, yours: write.level }) : t('conflict.rating', { criterion, yours: write.level, saved: savedLevel });
  return { said, use: t('conflict.use', { level: write.level }) };
}

/** Two screens wrote at once: both values are shown, and a person decides. Nothing is merged. */
export function ConflictCard({ conflict, rubric, settle }: { conflict: Conflict; rubric: RubricPartsFragment; settle: Grading['settle'] }) {
  const { t } = useTranslation('roleplay');
  const { said, use } = useWords(conflict, rubric);
  return (
    <div role="alert">
      <Card
        title={t('conflict.title')}
        tone="attention"
        actions={
          <>
            <Button onClick={() => void settle(false)}>{t('conflict.keep')}</Button>
            <Button variant="default" onClick={() => void settle(true)}>{use}</Button>
          </>
        }
      >
        <p>{said}</p>
      </Card>
    </div>
  );
}
