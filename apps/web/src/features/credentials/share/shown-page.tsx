import { useTranslation } from 'react-i18next';
import { EndConsentDocument, MyConsentsDocument, MyDetailReadingsDocument } from '../../../graphql/generated/graphql';
import type { ConsentFactsFragment, MyConsentsQuery, MyDetailReadingsQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../certificate.module.css';

const pageSize = 20;

type Consent = MyConsentsQuery['myConsents']['nodes'][number];
type Reading = MyDetailReadingsQuery['myDetailReadings']['nodes'][number];

/** What is shown, line by line. */
function What({ consent: { lines, showsRules } }: { consent: ConsentFactsFragment }) {
  const { t } = useTranslation('credentials');
  const names = [...lines.map(({ label, value }) => t('share.line', { label, value })), ...(showsRules ? [t('shown.rules')] : [])];
  return (
    <details className={classes.take}>
      <summary>{t('shown.what', { count: names.length })}</summary>
      <ul>{names.map((name) => <li key={name}>{name}</li>)}</ul>
    </details>
  );
}

function Purpose({ consent: { purpose, purposeWords } }: { consent: ConsentFactsFragment }) {
  const { t } = useTranslation('credentials');
  return <span>{[purpose === 'OTHER' ? null : t(`share.purpose.${purpose}`), purposeWords].filter(Boolean).join('. ')}</span>;
}

function ConsentRow({ consent }: { consent: Consent }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const end = useApiMutation(EndConsentDocument);
  const { id, recipient, isLive, isLink, withdrawnAt, endsAt, views, mostViews } = consent;
  const state = isLive ? t('shown.until', { at: format.dateTime(endsAt) }) : withdrawnAt ? t('shown.ended', { at: format.dateTime(withdrawnAt) }) : t('shown.over');
  return (
    <li className={classes.shown}>
      <div className={classes.filter}><strong>{recipient}</strong><StatusTag tone={isLive ? 'good' : 'neutral'}>{t(isLive ? 'shown.open-now' : 'shown.closed')}</StatusTag></div>
      <Purpose consent={consent} />
      <What consent={consent} />
      <span>{state} {mostViews === null ? t('shown.views', { count: views }) : t('shown.views-of', { count: views, most: mostViews })}</span>
      {isLive && (
        <div>
          <ConfirmButton act={t('shown.end')} question={t('shown.end-question', { recipient })} variant="default" onConfirm={() => end.mutateAsync({ id })} error={end.error} isPending={end.isPending}>{t(isLink ? 'shown.end-link' : 'shown.end-program')}</ConfirmButton>
        </div>
      )}
    </li>
  );
}

function ReadingRow({ reading: { at, device, consent, notice } }: { reading: Reading }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  return (
    <li className={classes.shown}>
      <strong>{t('shown.read', { at: format.dateTime(at), recipient: consent.recipient })}</strong>
      <span>{t(consent.isLink ? `shown.device.${device}` : 'shown.on-list')}</span>
      <Purpose consent={consent} />
      <What consent={consent} />
      <details className={classes.take}><summary>{t('shown.notice')}</summary><p>{notice}</p></details>
    </li>
  );
}

function Consents({ after, more }: ListPage) {
  const { t } = useTranslation('credentials');
  const query = useApiQuery(MyConsentsDocument, { first: pageSize, after });
  return (
    <QueryView query={query}>
      {({ myConsents: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <p>{t('shown.none')}</p>}
          <ul className="plain-list">{nodes.map((consent) => <ConsentRow key={consent.id} consent={consent} />)}</ul>
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

function Readings({ after, more }: ListPage) {
  const { t } = useTranslation('credentials');
  const query = useApiQuery(MyDetailReadingsDocument, { first: pageSize, after });
  return (
    <QueryView query={query}>
      {({ myDetailReadings: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <p>{t('shown.unread')}</p>}
          <ul className="plain-list">{nodes.map((reading) => <ReadingRow key={reading.id} reading={reading} />)}</ul>
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

/** What somebody lets others read of their certificates, and each reading of it. */
function ShownPage() {
  const { t } = useTranslation('credentials');
  return (
    <Page title={t('shown.title')} lead={t('shown.lead')} back={{ to: '/certificate', label: t('mine.title') }}>
      <Card title={t('shown.given')}><GrowingList>{(page) => <Consents {...page} />}</GrowingList></Card>
      <Card title={t('shown.readings')}><GrowingList>{(page) => <Readings {...page} />}</GrowingList></Card>
    </Page>
  );
}

export { ShownPage as Component };
