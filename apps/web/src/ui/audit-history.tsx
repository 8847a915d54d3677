import { useTranslation } from 'react-i18next';
import { useFormat } from './format';
import { Timeline } from './timeline';

export interface AuditEntry {
  id: string;
  action: string;
  at: string;
  reason: string | null;
  actor: { name: string } | null;
}

/** Who did what, when and why; nothing on it can be altered. `nameOf` words the actions that the feature knows. */
export function AuditHistory({ entries, nameOf }: { entries: readonly AuditEntry[]; nameOf: (action: string) => string | null }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const items = entries.map(({ id, action, at, actor, reason }) => ({
    id,
    at: format.dateTime(at),
    title: nameOf(action) ?? action,
    detail: (
      <>
        <div>{t('history.by', { name: actor?.name ?? t('history.system') })}</div>
        {reason !== null && <div>{t('history.why', { reason })}</div>}
      </>
    ),
  }));
  return <Timeline label={t('history.title')} items={items} />;
}
