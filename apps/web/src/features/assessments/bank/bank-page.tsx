import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BankItemsDocument } from '../../../graphql/generated/graphql';
import type { BankItemFilterInput, BankItemsQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import { BankFilters, useBankFilter } from './bank-filters';
import { ItemStateTag } from './item-state-tag';
import classes from './bank.module.css';

type Item = BankItemsQuery['bankItems']['nodes'][number];

function ItemRow({ item }: { item: Item }) {
  const { t, i18n } = useTranslation(['bank', 'assessments']);
  const { content } = item;
  const stem = (i18n.language === 'es' && content.stem.es) || content.stem.en || content.stem.es;
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <Link to={`/bank/${item.id}`}>{item.code}</Link>
        <ItemStateTag state={item.state} />
        {item.missingLanguages.map((locale) => <StatusTag key={locale} tone="attention">{t('list.missing', { language: t(`language.${locale as 'en' | 'es'}`) })}</StatusTag>)}
      </div>
      <p className={classes.stem}>{stem}</p>
      <p className="muted">{t('list.about', { domain: t(`domain.${content.domain}`, { ns: 'assessments' }), level: t(`level.${content.difficulty as 1 | 2 | 3}`), kind: t(`kind.${content.kind}`), version: item.version })} · {t('list.exposures', { count: item.exposures })}</p>
    </li>
  );
}

function Items({ filter }: { filter: BankItemFilterInput }) {
  const { t } = useTranslation(['bank', 'common']);
  const [after, setAfter] = useState<string | null>(null);
  const query = useApiQuery(BankItemsDocument, { filter, after });
  return (
    <QueryView query={query}>
      {({ bankItems: { nodes, pageInfo } }) => (
        <Card>
          {nodes.length === 0 && <EmptyState title={t('list.empty')} icon="exam">{t('list.empty-hint')}</EmptyState>}
          <ul className={classes.list}>{nodes.map((item) => <ItemRow key={item.id} item={item} />)}</ul>
          {pageInfo.hasNextPage && <Button variant="default" onClick={() => setAfter(pageInfo.endCursor)}>{t('list.next')}</Button>}
        </Card>
      )}
    </QueryView>
  );
}

function BankPage() {
  const { t } = useTranslation('bank');
  const filter = useBankFilter();
  return (
    <Page title={t('title')} lead={t('list.lead')} width="wide" actions={<><Link className={classes.quiet} to="/bank/exams">{t('list.exams')}</Link><Link className={classes.quiet} to="/bank/import">{t('list.import')}</Link><Link className={classes.button} to="/bank/new">{t('list.new')}</Link></>}>
      <BankFilters />
      <Items key={JSON.stringify(filter)} filter={filter} />
    </Page>
  );
}

export { BankPage as Component };
