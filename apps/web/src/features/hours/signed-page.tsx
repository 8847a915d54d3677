import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SignedHoursDocument, UndoHoursDocument } from '../../graphql/generated/graphql';
import type { SignedHoursQuery } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { GrowingList } from '../../ui/growing-list';
import type { ListPage } from '../../ui/growing-list';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { HoursState } from './hours-state';
import classes from './hours.module.css';

type Signed = SignedHoursQuery['signedHours']['nodes'][number];

function Undo({ id }: { id: string }) {
  const { t } = useTranslation('hours');
  const undo = useApiMutation(UndoHoursDocument);
  return <ConfirmButton act={t('undo.act')} question={t('undo.question')} variant="default" error={undo.error} isPending={undo.isPending} onConfirm={() => undo.mutateAsync({ ids: [id] })}>{t('undo.body')}</ConfirmButton>;
}

function SignedRow({ signed: { entry, signedAt, undoableUntil, receiptId } }: { signed: Signed }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const values = { name: entry.placement.trainee.name, activity: t(`activity.${entry.activity}`), minutes: format.minutes(entry.minutes) };
  return (
    <li className={classes.row}>
      <Link className={classes.link} to={`/hours/${entry.id}`}>
        <span className={classes.words}>
          <strong>{t('signed.row', values)}</strong>
          <span className="muted">{t('signed.when', { day: format.day(entry.workedOn), at: format.dateTime(signedAt) })}</span>
        </span>
      </Link>
      <HoursState entry={{ state: 'SIGNED', supersededAt: entry.supersededAt }} />
      {receiptId !== null && <a className="way" href={`/files/hours/receipts/${receiptId}.pdf`} download>{t('pdf.title')}</a>}
      {new Date(undoableUntil) > new Date() && <Undo id={entry.id} />}
    </li>
  );
}

function Rows({ after, more }: ListPage) {
  const { t } = useTranslation('hours');
  const query = useApiQuery(SignedHoursDocument, { after });
  return (
    <QueryView query={query}>
      {({ signedHours: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          <EmptyState title={t('signed.empty')} icon="sign" />
        ) : (
          <>
            <ul className={classes.list}>{nodes.map((signed) => <SignedRow key={signed.id} signed={signed} />)}</ul>
            {more(pageInfo)}
          </>
        )
      }
    </QueryView>
  );
}

function SignedPage() {
  const { t } = useTranslation('hours');
  return (
    <Page title={t('signed.title')} lead={t('signed.lead')}>
      <Card><GrowingList>{(page) => <Rows {...page} />}</GrowingList></Card>
    </Page>
  );
}

export { SignedPage as Component };
