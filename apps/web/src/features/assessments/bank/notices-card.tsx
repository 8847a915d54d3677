import { useTranslation } from 'react-i18next';
import type { PlanFieldsFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';

/** Who saw many questions and worked on few; nothing where there is nobody. */
export function NoticesCard({ plan: { notices } }: { plan: Pick<PlanFieldsFragment, 'notices'> }) {
  const { t } = useTranslation('bank');
  const format = useFormat();
  if (notices.length === 0) return null;
  return (
    <Card title={t('plan.notices')} tone="attention">
      <ul>
        {notices.map(({ id, person, attemptCount, questionCount, periodDays, noticedAt }) => (
          <li key={id}>
            {t('plan.notice', { name: person.name, attempts: attemptCount, questions: questionCount, days: periodDays })} <span className="muted">{format.dateTime(noticedAt)}</span>
          </li>
        ))}
      </ul>
      <p>{t('plan.notices-hint')}</p>
    </Card>
  );
}
