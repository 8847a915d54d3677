import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NamesToDecideDocument } from '../../../graphql/generated/graphql';
import type { NamesToDecideQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import classes from '../certification.module.css';

type Waiting = NamesToDecideQuery['nameChangesToDecide']['nodes'][number];

const pageSize = 25;

function Row({ change: { name, askedAt, certificates } }: { change: Waiting }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const [first] = certificates;
  if (!first) return null;
  return (
    <li className={classes.queue}>
      <Link to={`/board/certificates/${first.id}`}>{first.holderName}</Link>
      <p className="muted">{t('names.row', { number: format.list(certificates.map(({ number }) => number)), at: format.dateTime(askedAt) })}</p>
      <p>{t('names.asks', { name })}</p>
    </li>
  );
}

/** A card with nothing to say is not there. */
function Rows({ after, more, isSecond }: ListPage & { isSecond: boolean }) {
  const { t } = useTranslation('board');
  const { data } = useApiQuery(NamesToDecideDocument, { isSecond, first: pageSize, after });
  if (!data) return null;
  const { nodes, pageInfo } = data.nameChangesToDecide;
  if (nodes.length === 0) return null;
  return (
    <Card title={isSecond ? t('names.second') : t('names.title')}>
      <ul className="plain-list">{nodes.map((change) => <Row key={change.id} change={change} />)}</ul>
      {more(pageInfo)}
    </Card>
  );
}

/** Names that this board has not seen, asked for by holders. */
export const NamesCard = ({ isSecond = false }: { isSecond?: boolean }) => <GrowingList>{(page) => <Rows {...page} isSecond={isSecond} />}</GrowingList>;
