import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyRenewalsDocument } from '../../../graphql/generated/graphql';
import type { MyRenewalsQuery, RenewalPhase } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';
import { useMoney } from '../applicant/fee-life';
import { RenewalStep } from './begin-renewal';
import { LateRungs, rungNow } from './late-rungs';
import type { Cycle } from './late-rungs';
import { ReminderCard } from './reminder-card';
import { RenewalLines } from './renewal-lines';

type Renewal = MyRenewalsQuery['myRenewals'][number];

const tones: Record<RenewalPhase, Tone> = { EARLY: 'good', ON_TIME: 'good', GRACE: 'attention', LATE: 'attention', LAPSED: 'stopped' };

/** Where today stands, in one sentence with its days. */
function useStanding(): (lastDay: string, cycle: Cycle) => string {
  const { t } = useTranslation('renewal');
  const format = useFormat();
  return (lastDay, cycle) => {
    const last = format.day(lastDay);
    if (cycle.phase === 'EARLY') return t('said.EARLY', { last, opens: format.day(cycle.opensOn) });
    if (cycle.phase === 'ON_TIME') return t('said.ON_TIME', { last });
    if (!rungNow(cycle)) return t('said.unknown', { last });
    if (cycle.phase === 'LAPSED') return t('said.LAPSED', { last });
    return cycle.phaseUntil === null ? t('said.late-open', { last }) : t(`said.${cycle.phase}`, { last, until: format.day(cycle.phaseUntil) });
  };
}

function CycleView({ lastDay, cycle, children }: { lastDay: string; cycle: Cycle; children: ReactNode }) {
  const { t } = useTranslation(['renewal', 'outside']);
  const format = useFormat();
  const money = useMoney();
  const standing = useStanding();
  const { phase, isMet, exception, feeCents, from, requirements, again, facts, rungs } = cycle;
  const isInTime = phase === 'EARLY' || phase === 'ON_TIME';
  return (
    <>
      <div><StatusTag tone={tones[phase]}>{t(`phase.${phase}`)}</StatusTag></div>
      <p><strong>{standing(lastDay, cycle)}</strong></p>
      {exception !== null && <p>{t('first', { name: exception })}</p>}
      {isMet && <p>{t('all-there')}</p>}
      {children}
      <RenewalLines title={t('asked', { from: format.day(from) })} requirements={requirements} facts={facts} />
      <RenewalLines title={t('again')} requirements={again} facts={facts} />
      <p className="muted">{t('by-itself')} <Link className="way" to="/certificate/learning">{t('outside:link')}</Link></p>
      {feeCents !== null && <p>{t('fee', { amount: money(feeCents) })}</p>}
      {rungs.length === 0 && isInTime && <p>{t('late.silent', { last: format.day(lastDay) })}</p>}
      <LateRungs cycle={cycle} />
    </>
  );
}

function RenewalCard({ renewal }: { renewal: Renewal }) {
  const { t } = useTranslation('renewal');
  const format = useFormat();
  const { title, boardName, validUntil, source, cycle } = renewal;
  const unsaid = { board: boardName, last: format.day(validUntil) };
  return (
    <Card title={t('title', { title })}>
      {cycle ? <CycleView lastDay={validUntil} cycle={cycle}><RenewalStep renewal={renewal} /></CycleView> : <p>{source === null ? t('not-known', unsaid) : t('silent', unsaid)}</p>}
      {source !== null && <p className="muted">{t('source', { source })}</p>}
    </Card>
  );
}

/** What keeps each certificate of the holder valid. */
export function RenewalCards() {
  const query = useApiQuery(MyRenewalsDocument, {});
  return <QueryView query={query} lines={4}>{({ myRenewals }) => <>{myRenewals.map((renewal) => <RenewalCard key={renewal.id} renewal={renewal} />)}{myRenewals.length > 0 && <ReminderCard />}</>}</QueryView>;
}
