import { useTranslation } from 'react-i18next';
import type { PlanStepFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import classes from './plan.module.css';

const DAY_MS = 86_400_000;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Lines from today to the day of each requirement; the words stand in the list below, so this is one picture to a screen reader. */
export function PlanPicture({ asOf, lines }: { asOf: string; lines: readonly PlanStepFragment[] }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const dated = lines.flatMap((line) => (line.status !== 'MET' && line.on !== null ? [{ ...line, on: line.on }] : []));
  if (dated.length === 0) return null;
  const end = dated.flatMap(({ on, deadlineOn }) => [on, deadlineOn ?? asOf]).reduce((last, day) => (day > last ? day : last), asOf);
  const span = Math.max(at(end) - at(asOf), 7 * DAY_MS);
  const share = (day: string) => `${(((at(day) - at(asOf)) / span) * 100).toFixed(2)}%`;
  const label = t('plan.picture', { first: format.day(asOf), last: format.day(end), count: dated.length });
  return (
    <figure className={classes.figure}>
      <div role="img" aria-label={label} className={classes.picture}>
        {dated.map(({ id, name, on, deadlineOn, isLate }) => (
          <div key={id} data-late={isLate || undefined}>
            <span className={classes.name}>{name}</span>
            <div className={classes.track}>
              <div className={classes.way} style={{ inlineSize: share(on) }} />
              {deadlineOn && <div className={classes.deadline} style={{ insetInlineStart: share(deadlineOn) }} />}
            </div>
          </div>
        ))}
      </div>
      <figcaption className={classes.axis}><span>{t('plan.today', { day: format.day(asOf) })}</span><span>{format.day(end)}</span></figcaption>
    </figure>
  );
}
