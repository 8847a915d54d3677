import { useTranslation } from 'react-i18next';
import { AuditHistory } from '../../ui/audit-history';
import type { AuditEntry } from '../../ui/audit-history';

const what = {
  'credential.issued': 'event.ISSUED',
  'credential.badge-signed': 'history.badge-signed',
  'credential.listed': 'history.listed',
  'credential.unlisted': 'history.unlisted',
  'credential.sealed': 'history.sealed',
  'credential.detail-opened': 'history.detail-opened',
  'credential.detail-closed': 'history.detail-closed',
  'credential.suspended': 'event.SUSPENDED',
  'credential.reinstated': 'event.REINSTATED',
  'credential.revoked': 'event.REVOKED',
  'credential.superseded': 'event.SUPERSEDED',
  'credential.renewed': 'event.RENEWED',
  'credential.renamed': 'history.renamed',
  'credential.conditions_set': 'event.CONDITIONS_SET',
  'credential.conditions_lifted': 'event.CONDITIONS_LIFTED',
  'credential.overturned': 'event.OVERTURNED',
  'credential.erased': 'history.erased',
} as const;

const isKnown = (action: string): action is keyof typeof what => action in what;

/** The trail of the record, in the words of this feature. */
export function History({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('credentials');
  return <AuditHistory entries={entries} nameOf={(action) => (isKnown(action) ? t(what[action]) : null)} />;
}
