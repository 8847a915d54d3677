import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TakeBackApprovalDocument } from '../../../graphql/generated/graphql';
import type { ApprovalLineFragment, ApprovalState } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { AuditHistory } from '../../../ui/audit-history';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';
import classes from './approvals.module.css';
import { DecideForm } from './decide-form';
import { WithdrawForm } from './withdraw-form';

const tones: Record<ApprovalState, Tone> = { APPLIED: 'waiting', APPROVED: 'good', REFUSED: 'stopped', TAKEN_BACK: 'neutral', WITHDRAWN: 'stopped' };
const actions = ['applied', 'approved', 'refused', 'taken-back', 'withdrawn'] as const;

function Days({ approval }: { approval: ApprovalLineFragment }) {
  const { t } = useTranslation('approvals');
  const format = useFormat();
  const { appliedAt, approvedFrom, approvedUntil, withdrawnFrom } = approval;
  return (
    <>
      <span>{t('asked', { day: format.dayOf(appliedAt) })}</span>
      {approvedFrom !== null && <span>{t('from', { day: format.day(approvedFrom) })}</span>}
      {approvedUntil !== null && <span>{t('until', { day: format.day(approvedUntil) })}</span>}
      {withdrawnFrom !== null && <span>{t('ended', { day: format.day(withdrawnFrom) })}</span>}
    </>
  );
}

function TakeBack({ id }: { id: string }) {
  const { t } = useTranslation('approvals');
  const takeBack = useApiMutation(TakeBackApprovalDocument);
  return (
    <div>
      <ConfirmButton variant="default" act={t('take-back')} question={t('take-back-question')} error={takeBack.error} isPending={takeBack.isPending} onConfirm={() => takeBack.mutateAsync({ id })}>
        <p>{t('take-back-follows')}</p>
      </ConfirmButton>
    </div>
  );
}

function History({ entries }: { entries: ApprovalLineFragment['history'] }) {
  const { t } = useTranslation('approvals');
  const nameOf = (action: string) => {
    const known = actions.find((each) => `approval.${each}` === action);
    return known ? t(`history.approval.${known}`) : null;
  };
  return (
    <details className={classes.history}>
      <summary>{t('history')}</summary>
      <AuditHistory entries={entries} nameOf={nameOf} />
    </details>
  );
}

/** What a provider asked, what the board said, and what the viewer may do about it. */
export function ApprovalCard({ approval, children }: { approval: ApprovalLineFragment; children?: ReactNode }) {
  const { t } = useTranslation('approvals');
  const { id, course, provider, board, state, note, reason, viewerCan } = approval;
  const title = course ? t('what.course', { course: course.title, provider: provider.name }) : t('what.all', { provider: provider.name });
  return (
    <Card title={title}>
      <div className={classes.line}>
        <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>
        <span>{t('at', { board: board.name })}</span>
        <Days approval={approval} />
      </div>
      {course && <Link className={classes.link} to={`/learn/${course.id}`}>{course.title}</Link>}
      <p>{t('note', { note })}</p>
      {reason !== null && <p>{t('reason', { reason })}</p>}
      {children}
      {viewerCan.decide && <DecideForm id={id} />}
      {viewerCan.withdraw && <WithdrawForm id={id} />}
      {viewerCan.takeBack && <TakeBack id={id} />}
      <History entries={approval.history} />
    </Card>
  );
}
