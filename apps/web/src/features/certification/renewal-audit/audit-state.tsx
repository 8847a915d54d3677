import { useTranslation } from 'react-i18next';
import type { AuditRecordFragment, RenewalAuditStatus } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';

const tones: Record<RenewalAuditStatus, Tone> = { ASKED: 'attention', SENT: 'waiting', PASSED: 'good', NOT_PASSED: 'stopped' };

/** Where it stands, what was sent, and what the board says. */
export function AuditState({ audit }: { audit: AuditRecordFragment }) {
  const { t } = useTranslation('audits');
  const format = useFormat();
  const { status, note, sentAt, decidedAt, reason, papers } = audit;
  return (
    <>
      <div><StatusTag tone={tones[status]}>{t(`status.${status}`)}</StatusTag></div>
      {sentAt !== null && <p className="muted">{t('sent', { day: format.dayOf(sentAt) })}</p>}
      {papers.length > 0 && (
        <ul className="plain-list" aria-label={t('papers')}>
          {papers.map(({ id, name }) => <li key={id}><a className="way" href={`/files/audits/${id}`} target="_blank" rel="noreferrer">{name}</a></li>)}
        </ul>
      )}
      {note !== null && <p>{t('note-said', { note })}</p>}
      {decidedAt !== null && reason !== null && <p><strong>{t('decided', { day: format.dayOf(decidedAt) })}</strong> {reason}</p>}
    </>
  );
}
