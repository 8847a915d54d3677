import { useTranslation } from 'react-i18next';
import type { BoardCertificateQuery } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import { Timeline } from '../../ui/timeline';

type Entry = BoardCertificateQuery['credential']['history'][number];

const what = {
  'credential.issued': 'event.ISSUED',
  'credential.sealed': 'history.sealed',
  'credential.suspended': 'event.SUSPENDED',
  'credential.reinstated': 'event.REINSTATED',
  'credential.revoked': 'event.REVOKED',
  'credential.superseded': 'event.SUPERSEDED',
  'credential.conditions_set': 'event.CONDITIONS_SET',
  'credential.conditions_lifted': 'event.CONDITIONS_LIFTED',
} as const;

const isKnown = (action: string): action is keyof typeof what => action in what;

/** Who did what, when and why; nothing on it can be altered. */
export function History({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const items = entries.map(({ id, action, at, actor, reason }) => ({
    id,
    at: format.dateTime(at),
    title: isKnown(action) ? t(what[action]) : action,
    detail: (
      <>
        <div>{t('history.by', { name: actor?.name ?? t('history.system') })}</div>
        {reason !== null && <div>{t('history.why', { reason })}</div>}
      </>
    ),
  }));
  return <Timeline label={t('history.title')} items={items} />;
}
