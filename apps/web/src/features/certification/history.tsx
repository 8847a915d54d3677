import { useTranslation } from 'react-i18next';
import { AuditHistory } from '../../ui/audit-history';
import type { AuditEntry } from '../../ui/audit-history';

const what = {
  'application.opened': 'history.opened',
  'application.sent': 'history.sent',
  'application.withdrawn': 'history.withdrawn',
  'application.decided': 'history.decided',
  'application.confirmed': 'history.confirmed',
  'application.moved': 'history.moved',
  'application.appealed': 'history.appealed',
  'application.appeal-decided': 'history.appeal-decided',
  'application.asked': 'history.asked',
  'application.answered': 'history.answered',
  'application.unanswered': 'history.unanswered',
  'application.assigned': 'history.assigned',
  'application.recused': 'history.recused',
  'application.converted': 'history.converted',
  'attestation.signed': 'history.signed',
  'document.looked-at': 'history.document',
  'evidence.asked': 'history.evidence-asked',
  'evidence.taken': 'history.evidence-taken',
  'exam-window.warned': 'history.window-warned',
  'extension.asked': 'history.time-asked',
  'extension.granted': 'history.time-granted',
  'extension.refused': 'history.time-refused',
  'fee.moved': 'history.fee',
  'statement.written': 'history.statement-written',
  'statement.removed': 'history.statement-removed',
  'statement.read': 'history.statement-read',
  'statement.erased': 'history.statement-erased',
  'statement.reader-named': 'history.reader-named',
  'statement.reader-dismissed': 'history.reader-dismissed',
  'stage.warned': 'history.stage-warned',
  'transfer.named': 'history.transfer-named',
  'transfer.verified': 'history.transfer-verified',
} as const;

const isKnown = (action: string): action is keyof typeof what => action in what;

/** The trail of the record, in the words of this feature. */
export function History({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('certification');
  return <AuditHistory entries={entries} nameOf={(action) => (isKnown(action) ? t(what[action]) : null)} />;
}
