import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BoardTurnDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';

const most = 100;

/** How much waits for the reviewer, and how much of it is late. */
export function BoardCard() {
  const { t } = useTranslation('board');
  const { data } = useApiQuery(BoardTurnDocument, {});
  if (!data) return null;
  const lists = [data.mine, data.second, data.appeals];
  const all = [...lists, data.nos];
  const late = lists.flatMap(({ nodes }) => nodes).filter(({ boardDaysLeft }) => (boardDaysLeft ?? 0) < 0).length;
  return (
    <Card title={t('home.title')} tone="feature" actions={<Button component={Link} to="/board/queue">{t('home.open')}</Button>}>
      <p>{t('home.mine', { count: data.mine.nodes.length })}</p>
      <p>{t('home.second', { count: data.second.nodes.length })}</p>
      {data.appeals.nodes.length > 0 && <p>{t('home.appeals', { count: data.appeals.nodes.length })}</p>}
      {data.nos.nodes.length > 0 && <p>{t('home.nos', { count: data.nos.nodes.length })}</p>}
      {late > 0 && <p><strong>{t('home.late', { count: late })}</strong></p>}
      {all.some(({ pageInfo }) => pageInfo.hasNextPage) && <p>{t('home.more', { count: most })}</p>}
    </Card>
  );
}
