import { useTranslation } from 'react-i18next';
import type { OutsideCourseFragment } from '../../../graphql/generated/graphql';
import { minutesText, useFormat } from '../../../ui/format';

/** Who gave it, when, how long, how and about what; and the paper behind it. */
export function CourseFacts({ course }: { course: OutsideCourseFragment }) {
  const { t } = useTranslation(['outside', 'courses']);
  const format = useFormat();
  const { id, title, provider, learnedOn, minutes, mode, domain, topics, otherDays } = course;
  const about = [...(domain === null ? [] : [t(`courses:domain.${domain}`)]), ...topics.map((topic) => t(`courses:topic.${topic}`))];
  return (
    <>
      <p>{t('facts', { provider, day: format.day(learnedOn), amount: minutesText(minutes), mode: t(`courses:mode.${mode}`) })}</p>
      {about.length > 0 && <p className="muted">{t('about', { list: format.list(about) })}</p>}
      {otherDays.length > 0 && <p><strong>{t('other-days', { days: format.list(otherDays.map((day) => format.day(day))) })}</strong></p>}
      <p><a className="way" href={`/files/learning/${id}`} target="_blank" rel="noreferrer">{t('paper')}<span className="visually-hidden">: {title}</span></a></p>
    </>
  );
}
