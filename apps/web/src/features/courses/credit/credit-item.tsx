import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreditPartsFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../courses.module.css';

export interface CreditItemProps {
  credit: CreditPartsFragment;
  /** Whose it is, where that is not plain. */
  person?: string;
  children?: ReactNode;
}

/** Prior learning as credit: what was seen, why it counts, and who stands behind it. */
export function CreditItem({ credit, person, children }: CreditItemProps) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const { title, provider, domain, minutes, learnedOn, evidence, reason, approver, approvedAt, withdrawal } = credit;
  return (
    <li className={classes.module}>
      <h3 className={classes.moduleTitle}>{person === undefined ? title : t('credit.whose', { person, title })}</h3>
      <div><StatusTag tone={withdrawal ? 'stopped' : 'neutral'}>{t(withdrawal ? 'credit.withdrawn' : 'credit.is-credit')}</StatusTag></div>
      <p>{t('credit.facts', { time: format.minutes(minutes), domain: t(`domain.${domain}`), provider, on: format.day(learnedOn) })}</p>
      <p>{t('credit.evidence-line', { evidence })}</p>
      <p>{t('credit.reason-line', { reason })}</p>
      <p className="muted">{t('credit.approver-line', { name: approver.name, on: format.dateTime(approvedAt) })}</p>
      {withdrawal && <p>{t('credit.withdrawal-line', { reason: withdrawal.reason, on: format.dateTime(withdrawal.withdrawnAt) })}</p>}
      {children}
    </li>
  );
}
