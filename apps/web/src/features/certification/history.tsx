import { useTranslation } from 'react-i18next';
import type { BoardApplicationQuery } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import { Timeline } from '../../ui/timeline';

type Entry = BoardApplicationQuery['application']['history'][number];

const what = {
  'application.opened': 'history.opened',
  'application.sent': 'history.sent',
  'application.withdrawn': 'history.withdrawn',
  'application.decided': 'history.decided',
  'application.confirmed': 'history.confirmed',
  'application.moved': 'history.moved',
  'attestation.signed': 'history.signed',
} as const;

const isKnown = (action: string): action is keyof typeof what => action in what;

/** Who did what, when and why; nothing on it can be altered. */
export function History({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('certification');
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
