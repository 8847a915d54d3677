import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EndingCertificatesDocument } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { listAddress } from './use-board-filter';

const most = 100;
const end = 'WITHIN_90_DAYS';

/** How many certificates of the board end soon, with the way to them. */
export function EndingCard() {
  const { t } = useTranslation('credentials');
  const { data } = useApiQuery(EndingCertificatesDocument, { end, first: most });
  if (!data) return null;
  const { nodes, pageInfo } = data.boardCredentials;
  return (
    <Card title={t('ending.title')} actions={<Button component={Link} to={listAddress({ end, status: null })} variant="default">{t('ending.open')}</Button>}>
      <p>{pageInfo.hasNextPage ? t('ending.more', { count: most }) : t('ending.count', { count: nodes.length })}</p>
    </Card>
  );
}
