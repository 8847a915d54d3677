import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChangesToConfirmDocument } from '../../../graphql/generated/graphql';
import type { ChangesToConfirmQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import classes from '../certification.module.css';

type Waiting = ChangesToConfirmQuery['standingChangesToConfirm']['nodes'][number];

const pageSize = 25;
const acts = ['SUSPENDED', 'REINSTATED', 'REVOKED', 'CONDITIONS_SET', 'CONDITIONS_LIFTED'] as const;

function Row({ change: { kind, proposer, proposedAt, credential } }: { change: Waiting }) {
  const { t } = useTranslation(['board', 'credentials']);
  const format = useFormat();
  const act = acts.find((each) => each === kind);
  return (
    <li className={classes.queue}>
      <Link to={`/board/certificates/${credential.id}`}>{credential.holderName}</Link>
      <p className="muted">{t('changes.row', { number: credential.number, at: format.dateTime(proposedAt) })}</p>
      {act && <p>{t('second.first', { ns: 'credentials', name: proposer?.name ?? '–', act: t(`act.${act}`, { ns: 'credentials' }) })}</p>}
    </li>
  );
}

/** A card with nothing to say is not there. */
function Rows({ after, more }: ListPage) {
  const { t } = useTranslation('board');
  const { data } = useApiQuery(ChangesToConfirmDocument, { first: pageSize, after });
  if (!data || data.standingChangesToConfirm.nodes.length === 0) return null;
  const { nodes, pageInfo } = data.standingChangesToConfirm;
  return (
    <Card title={t('changes.title')}>
      <ul className="plain-list">{nodes.map((change) => <Row key={change.id} change={change} />)}</ul>
      {more(pageInfo)}
    </Card>
  );
}

/** Changes of certificates that another reviewer proposed. */
export const ChangesCard = () => <GrowingList>{(page) => <Rows {...page} />}</GrowingList>;
