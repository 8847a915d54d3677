import { useTranslation } from 'react-i18next';
import type { PlanStepFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import classes from './plan.module.css';

const DAY_MS = 86_400_000;
const WIDTH = 600;
const ROW = 34;
const LABEL = 18;
const EDGE = 8;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Lines from today to the day of each requirement; the words stand in the list below, so this is one picture to a screen reader. */
export function PlanPicture({ asOf, lines }: { asOf: string; lines: readonly PlanStepFragment[] }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const dated = lines.filter(({ status, on }) => status !== 'MET' && on !== null);
  if (dated.length === 0) return null;
  const marks = dated.flatMap(({ on, deadlineOn }) => [on ?? asOf, deadlineOn ?? asOf]);
  const end = marks.reduce((last, day) => (day > last ? day : last), asOf);
  const span = Math.max(at(end) - at(asOf), 7 * DAY_MS);
  const x = (day: string): number => EDGE + ((at(day) - at(asOf)) / span) * (WIDTH - 2 * EDGE);
  const label = t('plan.picture', { first: format.day(asOf), last: format.day(end), count: dated.length });
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${dated.length * ROW + 6}`} role="img" aria-label={label} className={classes.picture}>
        {dated.map(({ id, on, deadlineOn, isLate }, row) => {
          const y = row * ROW + LABEL;
          return (
            <g key={id} data-late={isLate || undefined}>
              <line x1={EDGE} x2={WIDTH - EDGE} y1={y} y2={y} className={classes.track} />
              <line x1={EDGE} x2={x(on ?? asOf)} y1={y} y2={y} className={classes.way} />
              <circle cx={x(on ?? asOf)} cy={y} r="7" className={classes.dot} />
              {deadlineOn && <line x1={x(deadlineOn)} x2={x(deadlineOn)} y1={y - 12} y2={y + 12} className={classes.deadline} />}
            </g>
          );
        })}
      </svg>
      <figcaption className={classes.axis}><span>{t('plan.today', { day: format.day(asOf) })}</span><span>{format.day(end)}</span></figcaption>
    </figure>
  );
}
