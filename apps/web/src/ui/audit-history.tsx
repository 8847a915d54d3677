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
export function AuditHistory<E extends AuditEntry>({ entries, nameOf }: { entries: readonly E[]; nameOf: (action: string, entry: E) => string | null }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const items = entries.map((entry) => ({
    id: entry.id,
    at: format.dateTime(entry.at),
    title: nameOf(entry.action, entry) ?? entry.action,
    detail: (
      <>
        <div>{t('history.by', { name: entry.actor?.name ?? t('history.system') })}</div>
        {entry.reason !== null && <div>{t('history.why', { reason: entry.reason })}</div>}
      </>
    ),
  }));
  return <Timeline label={t('history.title')} items={items} />;
}
