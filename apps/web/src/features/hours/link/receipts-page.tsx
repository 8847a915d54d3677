import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../hours.module.css';
import { useLink, useLinkAct } from './link';
import type { LinkReceipt } from './link';
import own from './link.module.css';
import { LinkView } from './link-view';

type Line = LinkReceipt['lines'][number];

function LineState({ line }: { line: Line }) {
  const { t } = useTranslation('signing');
  if (line.undoneAt !== null) return <StatusTag tone="neutral">{t('undo.done')}</StatusTag>;
  return <StatusTag tone={line.isSigned ? 'good' : 'attention'}>{t(line.isSigned ? 'receipts.signed' : 'receipts.returned')}</StatusTag>;
}

function Undo({ id }: { id: string }) {
  const { t } = useTranslation('hours');
  const undo = useLinkAct<{ ids: string[] }>('/link/undo');
  return <ConfirmButton act={t('undo.act')} question={t('undo.question')} variant="default" error={undo.error} isPending={undo.isPending} onConfirm={() => undo.mutateAsync({ ids: [id] })}>{t('undo.body')}</ConfirmButton>;
}

function LineRow({ line, canUndo }: { line: Line; canUndo: boolean }) {
  const { t } = useTranslation(['signing', 'hours']);
  const format = useFormat();
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <strong>{t('receipts.line', { name: line.trainee, activity: t(`activity.${line.activity}`, { ns: 'hours' }), minutes: format.minutes(line.minutes) })}</strong>
        <span className="muted">{format.weekday(line.workedOn)}</span>
        {line.reason !== null && <span>{line.reason}</span>}
      </span>
      <LineState line={line} />
      {canUndo && line.isSigned && line.undoneAt === null && <Undo id={line.entryId} />}
    </li>
  );
}

function ReceiptCard({ receipt, isNew }: { receipt: LinkReceipt; isNew: boolean }) {
  const { t } = useTranslation('signing');
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) place.current?.focus();
  }, [isNew]);
  const signed = receipt.lines.filter(({ isSigned }) => isSigned);
  const minutes = format.minutes(signed.reduce((sum, line) => sum + line.minutes, 0));
  return (
    <div ref={place} tabIndex={-1}>
      <Card title={t('receipts.one', { at: format.dateTime(receipt.decidedAt, receipt.timeZone) })} tone={isNew ? 'feature' : 'plain'}>
        <p role={isNew ? 'status' : undefined}>{t('receipts.words', { sign: signed.length, minutes, back: receipt.lines.length - signed.length })}</p>
        {receipt.sentence !== null && <blockquote className={own.sentence}>{receipt.sentence}</blockquote>}
        <div><Button component="a" href={`/link/receipts/${receipt.id}.pdf`} variant="light" download>{t('receipts.pdf')}</Button></div>
        {receipt.canUndo && signed.length > 0 && <p className="muted">{t('undo.until')}</p>}
        <ul className={classes.list}>{receipt.lines.map((line) => <LineRow key={line.entryId} line={line} canUndo={receipt.canUndo} />)}</ul>
      </Card>
    </div>
  );
}

const newIn = (state: unknown): string | null => (typeof state === 'object' && state !== null && 'id' in state ? String(state.id) : null);

function LeaveButton() {
  const { t } = useTranslation('signing');
  const navigate = useNavigate();
  const leave = useLinkAct<object>('/link/leave');
  return <Button variant="default" onClick={() => leave.mutate({}, { onSuccess: () => void navigate('/', { replace: true }) })} aria-busy={leave.isPending}>{t('leave')}</Button>;
}

function ReceiptsPage() {
  const { t } = useTranslation('signing');
  const { state } = useLocation();
  const query = useLink<LinkReceipt[]>('/link/receipts');
  const actions = <><Button component={Link} to="/sign" variant="default">{t('week.title')}</Button><LeaveButton /></>;
  return (
    <Page title={t('receipts.title')} lead={t('receipts.lead')} actions={actions}>
      <LinkView query={query}>
        {(receipts) => (receipts.length === 0 ? <EmptyState title={t('receipts.empty')} icon="sign" /> : <>{receipts.map((receipt) => <ReceiptCard key={receipt.id} receipt={receipt} isNew={receipt.id === newIn(state)} />)}</>)}
      </LinkView>
    </Page>
  );
}

export { ReceiptsPage as Component };
