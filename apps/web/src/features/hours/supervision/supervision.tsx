import { useTranslation } from 'react-i18next';
import type { SupervisionReceivedQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { Bars, Figure } from '../../../ui/figure';
import { useFormat } from '../../../ui/format';
import { Icon } from '../../../ui/icon';
import classes from './supervision.module.css';

type Received = SupervisionReceivedQuery['supervisionReceived'];

const weeksShown = 12;

/** One hour of supervision for so many minutes of work; nothing where there was none. */
const workPerHour = ({ workMinutes, supervisionMinutes }: Received): number | null => (supervisionMinutes === 0 ? null : Math.round((workMinutes * 60) / supervisionMinutes));

function Sums({ received }: { received: Received }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const each = workPerHour(received);
  return (
    <Card title={t('supervision.sums')}>
      <ul>
        {received.ways.map(({ way, signedMinutes, pendingMinutes }) => (
          <li key={way}>{t('supervision.way', { way: t(`activity.${way}`), words: t(pendingMinutes > 0 ? 'ring.words' : 'ring.all', { signed: format.minutes(signedMinutes), pending: format.minutes(pendingMinutes) }) })}</li>
        ))}
      </ul>
      <p>{each === null ? t('supervision.no-share', { work: format.minutes(received.workMinutes) }) : t('supervision.share', { work: format.minutes(received.workMinutes), supervision: format.minutes(received.supervisionMinutes), each: format.minutes(each) })}</p>
    </Card>
  );
}

function Weeks({ received }: { received: Received }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const weeks = received.weeks.slice(-weeksShown);
  const most = Math.max(1, ...weeks.map(({ workMinutes, supervisionMinutes }) => Math.max(workMinutes, supervisionMinutes)));
  // The running week still has time.
  const asked = weeks.filter(({ workMinutes, supervisionMinutes, isGap }) => isGap || (workMinutes > 0 && supervisionMinutes > 0));
  const nameOf = (startsOn: string) => t('supervision.week', { day: format.weekday(startsOn) });
  const bars = weeks.map(({ startsOn, workMinutes, supervisionMinutes, isGap }) => ({
    name: nameOf(startsOn),
    said: t(isGap ? 'supervision.week-gap' : 'supervision.week-words', { work: format.minutes(workMinutes), supervision: format.minutes(supervisionMinutes) }),
    share: workMinutes / most,
    part: supervisionMinutes / most,
  }));
  const rows = weeks.map(({ startsOn, workMinutes, supervisionMinutes, isGap }) => [nameOf(startsOn), format.minutes(workMinutes), isGap ? t('supervision.none') : format.minutes(supervisionMinutes)]);
  const conclusion = t('supervision.conclusion', { count: asked.length, kept: asked.filter(({ isGap }) => !isGap).length });
  return <Figure title={t('supervision.weeks')} conclusion={conclusion} picture={<><p className="muted">{t('supervision.legend')}</p><Bars rows={bars} /></>} head={[t('supervision.head'), t('ring.experience'), t('ring.supervision')]} rows={rows} />;
}

/** The weeks that had none, in words. */
export function Gaps({ gaps }: { gaps: readonly { from: string; to: string }[] }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  return (
    <ul className={`plain-list ${classes.gaps}`}>
      {gaps.map(({ from, to }) => <li key={from}><Icon name="alert" size={18} /><span>{t('supervision.gap', { from: format.day(from), to: format.day(to) })}</span></li>)}
    </ul>
  );
}

/** Sums by way, the weeks as a picture, and the ones that had none. */
export function Supervision({ received }: { received: Received }) {
  const { t } = useTranslation('hours');
  if (received.weeks.length === 0) return <EmptyState title={t('supervision.empty')} icon="people">{t('supervision.empty-body')}</EmptyState>;
  return (
    <>
      <Sums received={received} />
      <Weeks received={received} />
      <Card title={t('supervision.gaps')}>{received.gaps.length === 0 ? <p>{t('supervision.no-gaps')}</p> : <Gaps gaps={received.gaps} />}</Card>
    </>
  );
}
