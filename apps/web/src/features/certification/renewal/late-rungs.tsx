import { useTranslation } from 'react-i18next';
import type { MyRenewalsQuery } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import { useMoney } from '../applicant/fee-life';
import classes from '../certification.module.css';

export type Cycle = NonNullable<MyRenewalsQuery['myRenewals'][number]['cycle']>;
type Rung = Cycle['rungs'][number];

/** The step of the late ladder that today stands on. */
export const rungNow = ({ rungs, asOf }: Cycle): Rung | undefined => rungs.find(({ from, until }) => from <= asOf && (until === null || asOf <= until));

function useAsks(): (rung: Rung) => string[] {
  const { t } = useTranslation('renewal');
  const money = useMoney();
  return ({ asks, feeCents }) => {
    if (asks.length === 0) return [t('ask.nothing')];
    return asks.map((ask) => (ask === 'FEE' && feeCents !== null ? t('ask.fee-of', { amount: money(feeCents) }) : t(`ask.${ask}`)));
  };
}

/** What each window after the last day asks for. */
export function LateRungs({ cycle }: { cycle: Cycle }) {
  const { t } = useTranslation('renewal');
  const format = useFormat();
  const asks = useAsks();
  const now = rungNow(cycle);
  if (cycle.rungs.length === 0) return null;
  return (
    <>
      <h3>{t('late.title')}</h3>
      <ul className="plain-list">
        {cycle.rungs.map((rung) => (
          <li key={rung.id} className={classes.asked}>
            <div className={classes.tags}><strong>{rung.name}</strong>{rung === now && <StatusTag tone="attention">{t('late.now')}</StatusTag>}</div>
            <div className="muted">{rung.until === null ? t('late.from', { from: format.day(rung.from) }) : t('late.between', { from: format.day(rung.from), until: format.day(rung.until) })}</div>
            <div>{asks(rung).join(' · ')}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
