import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NosToConfirmDocument } from '../../../graphql/generated/graphql';
import type { NosToConfirmQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import classes from '../certification.module.css';

type Waiting = NosToConfirmQuery['nosToConfirm']['nodes'][number];

const pageSize = 25;

function Row({ no: { kind, path, proposedAt, proposer, holder, provider } }: { no: Waiting }) {
  const { t } = useTranslation(['board', 'credentials']);
  const format = useFormat();
  return (
    <li className={classes.queue}>
      <Link to={path}>{(holder ?? provider)?.name ?? '–'}</Link>
      <p className="muted">{t('nos.row', { at: format.dateTime(proposedAt) })}</p>
      <p>{t('second.first', { ns: 'credentials', name: proposer?.name ?? '–', act: t(`nos.act.${kind}`) })}</p>
    </li>
  );
}

/** A card with nothing to say is not there. */
function Rows({ after, more }: ListPage) {
  const { t } = useTranslation('board');
  const { data } = useApiQuery(NosToConfirmDocument, { first: pageSize, after });
  if (!data || data.nosToConfirm.nodes.length === 0) return null;
  const { nodes, pageInfo } = data.nosToConfirm;
  return (
    <Card title={t('nos.title')}>
      <ul className="plain-list">{nodes.map((no) => <Row key={no.id} no={no} />)}</ul>
      {more(pageInfo)}
    </Card>
  );
}

/** Every "no" that another reviewer proposed. */
export const NosCard = () => <GrowingList>{(page) => <Rows {...page} />}</GrowingList>;
