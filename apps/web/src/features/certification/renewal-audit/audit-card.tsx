import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditOfBoardFragment } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { AuditState } from './audit-state';

/** An audit as its board sees it, and what may be done about it. */
export function AuditCard({ audit, children }: { audit: AuditOfBoardFragment; children?: ReactNode }) {
  const { t } = useTranslation('audits');
  const format = useFormat();
  const { number, holder, status, dueOn, applicationId } = audit;
  return (
    <Card title={t('board.one', { name: holder.name, number })}>
      <AuditState audit={audit} />
      {status === 'ASKED' && <p>{t('board.until', { day: format.day(dueOn) })}</p>}
      <p><Link className="way" to={`/board/applications/${applicationId}`}>{t('board.renewal')}<span className="visually-hidden">: {holder.name}</span></Link></p>
      {children}
    </Card>
  );
}
