import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseToJudgeFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { CourseFacts } from './course-facts';

/** A course that a board looks at, and what may be done about it. */
export function CourseCard({ review: { askedAt, holder, learning }, children }: { review: CourseToJudgeFragment; children?: ReactNode }) {
  const { t } = useTranslation('outside');
  const format = useFormat();
  return (
    <Card title={t('judge.one', { title: learning.title, name: holder.name })}>
      <CourseFacts course={learning} />
      <p className="muted">{t('judge.since', { day: format.dayOf(askedAt) })}</p>
      {children}
    </Card>
  );
}
