import { useTranslation } from 'react-i18next';
import type { PlanStepFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../applicant/applicant.module.css';

const people = ['TRAINEE', 'TRAINER', 'SUPERVISOR', 'REFEREE', 'BOARD', 'SYSTEM'] as const;

type Lever = PlanStepFragment['levers'][number];

function useLeverText(): (lever: Lever) => string {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const who = (lever: Lever) => t(`plan.who.${people.find((each) => each === lever.who) ?? 'SYSTEM'}`);
  const confirm = (lever: Lever) => (lever.minutes === null ? t('plan.confirm', { who: who(lever) }) : t('plan.confirm-hours', { who: who(lever), hours: format.minutes(lever.minutes) }));
  const more = ({ minutes, on, part }: Lever) => t(part === null ? 'plan.more' : 'plan.more-part', { hours: format.minutes(minutes ?? 0), day: format.day(on ?? ''), part });
  const once = (lever: Lever) => t(lever.mustRetrain ? 'plan.do-retrain' : 'plan.do', { who: who(lever), day: format.day(lever.on ?? '') });
  return (lever) => {
    if (lever.kind === 'CONFIRM') return confirm(lever);
    return lever.kind === 'MORE' ? more(lever) : once(lever);
  };
}

function useDay(): (line: PlanStepFragment) => string {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  return ({ status, on, minutesAWeek }) => {
    if (status === 'MET') return on ? t('plan.met', { day: format.day(on) }) : t('state.COMPLETED');
    if (on === null) return t(status === 'PENDING' ? 'plan.waiting' : 'plan.no-day');
    return minutesAWeek === null ? t('plan.by', { day: format.day(on) }) : t('plan.by-pace', { day: format.day(on), hours: format.minutes(minutesAWeek) });
  };
}

/** One requirement in words: the day, what would bring it forward, and its last day. */
export function PlanLineItem({ line }: { line: PlanStepFragment }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const leverText = useLeverText();
  const day = useDay();
  const { name, levers, deadline, deadlineOn, isLate } = line;
  return (
    <li>
      <div className={classes.row}><strong>{name}</strong>{isLate && <StatusTag tone="attention">{t('plan.too-late')}</StatusTag>}</div>
      <div>{day(line)}</div>
      {deadlineOn && <div>{t('plan.deadline', { day: format.day(deadlineOn), name: deadline })}</div>}
      {levers.length > 0 && <ul className={classes.steps}>{levers.map((lever) => <li key={leverText(lever)} className="muted">{leverText(lever)}</li>)}</ul>}
    </li>
  );
}
