import { useTranslation } from 'react-i18next';
import type { ComplaintQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Timeline } from '../../../ui/timeline';
import classes from './complaints.module.css';

type Complaint = ComplaintQuery['complaint'];
type Decision = Complaint['decisions'][number];

function Words({ decision: { look, outcome, reasons, letter, publicWording, publicUntil, endsOn } }: { decision: Decision }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  if (look === 2) return <p>{reasons}</p>;
  return (
    <>
      {outcome !== null && <p><strong>{t(`decided.outcome.${outcome}`)}</strong></p>}
      {publicWording !== null && publicUntil !== null && <><p>{t('decided.public', { day: format.day(publicUntil) })}</p><blockquote className={classes.quote}>{publicWording}</blockquote></>}
      {endsOn !== null && <p>{t('decided.ends', { day: format.day(endsOn) })}</p>}
      {letter !== null && <><p>{t('decided.letter')}</p><blockquote className={classes.quote}>{letter}</blockquote></>}
      <p>{reasons}</p>
    </>
  );
}

/** What was decided so far, by whom. */
export function DecidedCard({ decisions }: { decisions: Complaint['decisions'] }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  if (decisions.length === 0) return null;
  const titleOf = ({ look, outcome, reviewer }: Decision) => t(look === 1 ? 'decided.first' : outcome === null ? 'decided.back' : 'decided.second', { name: reviewer?.name ?? '–' });
  return (
    <Card title={t('decided.title')}>
      <Timeline label={t('decided.title')} items={decisions.map((decision) => ({ id: decision.id, at: format.dateTime(decision.decidedAt), title: titleOf(decision), detail: <Words decision={decision} /> }))} />
    </Card>
  );
}

type Appeal = { id: string; text: string; outcome: 'NEW_LOOK' | 'NO_STANDS' | null; reasons: string | null };

export function AppealsCard({ appeals }: { appeals: readonly Appeal[] }) {
  const { t } = useTranslation('complaints');
  if (appeals.length === 0) return null;
  return (
    <Card title={t('appeal.title')}>
      {appeals.map(({ id, text, outcome, reasons }) => (
        <div key={id} className="stack">
          <blockquote className={classes.quote}>{text}</blockquote>
          <p><strong>{outcome === null ? t('appeal.waits') : t(`appeal.${outcome}`)}</strong> {reasons}</p>
        </div>
      ))}
    </Card>
  );
}
