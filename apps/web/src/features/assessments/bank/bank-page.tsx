import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AddStarterItemsDocument, BankItemsDocument } from '../../../graphql/generated/graphql';
import type { BankItemFilterInput, BankItemsQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useOwnLanguage } from '../../../ui/i18n/own-language';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { Starter } from '../../../ui/starter';
import { StatusTag } from '../../../ui/status-tag';
import { BankFilters, useBankFilter } from './bank-filters';
import { ItemStateTag } from './item-state-tag';
import { movesTogether, MoveMany } from './move-many';
import classes from './bank.module.css';

type Item = BankItemsQuery['bankItems']['nodes'][number];

interface RowProps {
  item: Item;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function ItemRow({ item, isChosen, onChoose }: RowProps) {
  const { t } = useTranslation(['bank', 'assessments']);
  const own = useOwnLanguage();
  const { content } = item;
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        {movesTogether([item]).length > 0 && <Checkbox aria-label={t('many.choose', { code: item.code })} checked={isChosen} onChange={(event) => onChoose(event.currentTarget.checked)} />}
        <Link className="way" to={`/bank/${item.id}`}>{item.code}</Link>
        <ItemStateTag state={item.state} />
        {item.missingLanguages.map((locale) => <StatusTag key={locale} tone="attention">{t('list.missing', { language: t(`language.${locale as 'en' | 'es'}`) })}</StatusTag>)}
      </div>
      <p className={classes.stem}>{own(content.stem)}</p>
      <p className="muted">{t('list.about', { domain: t(`domain.${content.domain}`, { ns: 'assessments' }), level: t(`level.${content.difficulty as 1 | 2 | 3}`), kind: t(`kind.${content.kind}`), version: item.version })} · {t('list.exposures', { count: item.exposures })}</p>
    </li>
  );
}

function StarterItems({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation('bank');
  const { membership } = useSession();
  const add = useApiMutation(AddStarterItemsDocument);
  if (!membership) return null;
  return <Starter label={t('starter.add')} hint={t('starter.hint')} isFirst={isFirst} adding={add} done={add.data?.addStarterItems} onAdd={() => add.mutate({ providerId: membership.organisation.id })} />;
}

function Items({ filter }: { filter: BankItemFilterInput }) {
  const { t } = useTranslation(['bank', 'common']);
  const [after, setAfter] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useApiQuery(BankItemsDocument, { filter, after });
  const choose = (id: string, isChosen: boolean) => setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  return (
    <QueryView query={query}>
      {({ bankItems: { nodes, pageInfo } }) => (
        <>
          <Card>
            {nodes.length === 0 && <EmptyState title={t('list.empty')} icon="exam">{t('list.empty-hint')}</EmptyState>}
            <MoveMany items={nodes} chosen={chosen} onChoose={setChosen} />
            <ul className={classes.list}>{nodes.map((item) => <ItemRow key={item.id} item={item} isChosen={chosen.has(item.id)} onChoose={(isChosen) => choose(item.id, isChosen)} />)}</ul>
            {pageInfo.hasNextPage && <Button variant="default" onClick={() => setAfter(pageInfo.endCursor)}>{t('list.next')}</Button>}
          </Card>
          <StarterItems isFirst={nodes.length === 0 && after === null && Object.values(filter).every((value) => value === null)} />
        </>
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
