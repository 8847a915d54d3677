import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { BankItemDocument, EditItemDocument } from '../../../graphql/generated/graphql';
import type { BankItemQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { AuditHistory } from '../../../ui/audit-history';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { contentOf, inputOf } from './content';
import { ItemFields } from './item-fields';
import { MoveCard } from './move-card';
import { Preview } from './preview';
import classes from './bank.module.css';

type Item = BankItemQuery['bankItem'];

const actions = ['item.added', 'item.edited', 'item.moved', 'item.imported', 'key.corrected'] as const;

function Past({ item }: { item: Item }) {
  const { t } = useTranslation('bank');
  const nameOf = (action: string) => {
    const known = actions.find((each) => each === action);
    return known ? t(`history.${known}`) : null;
  };
  return <Card title={t('history.title')}><AuditHistory entries={item.history} nameOf={nameOf} /></Card>;
}

function Editor({ item }: { item: Item }) {
  const { t } = useTranslation('bank');
  const [content, setContent] = useState(() => contentOf(item.content));
  const edit = useApiMutation(EditItemDocument);
  const save = () => edit.isPending || edit.mutate({ id: item.id, expectedVersion: item.version, content: inputOf(content) });
  return (
    <div className={classes.panes}>
      <div className="stack">
        <ItemFields content={content} onChange={setContent} />
        {edit.isError && <Problem error={edit.error} />}
        <p className="muted">{t('edit.new-version', { number: item.version + 1 })}</p>
        <div><Button onClick={save} aria-busy={edit.isPending}>{t('edit.save-version', { number: item.version + 1 })}</Button></div>
      </div>
      <div className="stack">
        <MoveCard item={item} />
        <Preview content={content} />
        <Past item={item} />
      </div>
    </div>
  );
}

function ItemPage() {
  const { t } = useTranslation('bank');
  const { itemId = '' } = useParams();
  const query = useApiQuery(BankItemDocument, { id: itemId });
  const item = query.data?.bankItem;
  return (
    <Page title={item ? t('item.title', { code: item.code, version: item.version }) : t('item')} back={{ to: '/bank', label: t('title') }} width="wide" actions={<Link className={classes.quiet} to={`/bank/${itemId}/key`}>{t('correct.open')}</Link>}>
      <QueryView query={query}>{({ bankItem }) => <Editor key={`${bankItem.id} ${bankItem.version}`} item={bankItem} />}</QueryView>
    </Page>
  );
}

export { ItemPage as Component };
