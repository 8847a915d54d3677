import { useTranslation } from 'react-i18next';
import { TakeBackLearningDocument } from '../../../graphql/generated/graphql';
import type { LearningReviewStatus, OwnCourseFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';
import classes from '../certification.module.css';
import { CourseFacts } from './course-facts';

const tones: Record<LearningReviewStatus, Tone> = { WAITING: 'waiting', ACCEPTED: 'good', REFUSED: 'attention' };

function TakeBack({ id }: { id: string }) {
  const { t } = useTranslation('outside');
  const back = useApiMutation(TakeBackLearningDocument);
  return (
    <div>
      <ConfirmButton variant="default" act={t('back.act')} question={t('back.question')} error={back.error} isPending={back.isPending} onConfirm={() => back.mutateAsync({ id })}>
        <p>{t('back.after')}</p>
      </ConfirmButton>
    </div>
  );
}

/** A course that was added, and what each board says of it. */
export function OwnCourse({ course }: { course: OwnCourseFragment }) {
  const { t } = useTranslation('outside');
  const { id, title, reviews, canTakeBack } = course;
  return (
    <Card title={title}>
      {reviews.map(({ id: review, status, reason, boardName }) => (
        <div key={review}>
          <div className={classes.tags}><StatusTag tone={tones[status]}>{t(`status.${status}`)}</StatusTag><span className="muted">{boardName}</span></div>
          {reason !== null && <p><strong>{t('reason')}</strong> {reason}</p>}
        </div>
      ))}
      <CourseFacts course={course} />
      {canTakeBack && <TakeBack id={id} />}
    </Card>
  );
}
