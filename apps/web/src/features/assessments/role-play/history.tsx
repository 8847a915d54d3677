import { useTranslation } from 'react-i18next';
import type { RolePlayQuery } from '../../../graphql/generated/graphql';
import { AuditHistory } from '../../../ui/audit-history';
import { Card } from '../../../ui/card';

const what = {
  'rolePlay.drawn': 'history.drawn',
  'rolePlay.sent': 'history.sent',
  'rolePlay.setAside': 'history.set-aside',
  'rolePlay.taken': 'history.taken',
  'rolePlay.putBack': 'history.put-back',
  'rolePlay.lotDrawn': 'history.lot-drawn',
  'rolePlay.seatOpened': 'history.seat-opened',
  'rolePlay.ratingsClosed': 'history.ratings-closed',
  'rolePlay.finished': 'history.finished',
  'rolePlay.reopened': 'history.reopened',
  'rolePlay.released': 'history.released',
  'rolePlay.corrected': 'history.corrected',
} as const;

const isKnown = (action: string): action is keyof typeof what => action in what;

/** The points before or after an act: whichever it changed. */
function pointsIn({ before, after }: { before: string | null; after: string | null }): number {
  const { total = 0 } = JSON.parse(after ?? before ?? '{}') as { total?: number };
  return total;
}

export function History({ entries }: { entries: RolePlayQuery['rolePlay']['history'] }) {
  const { t } = useTranslation('roleplay');
  return (
    <Card title={t('history.title')}>
      <AuditHistory entries={entries} nameOf={(action, entry) => (isKnown(action) ? t(what[action], { points: pointsIn(entry) }) : null)} />
    </Card>
  );
}
