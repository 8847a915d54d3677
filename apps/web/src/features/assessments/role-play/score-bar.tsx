import { useTranslation } from 'react-i18next';
import type { RubricPartsFragment } from '../../../graphql/generated/graphql';
import { Icon } from '../../../ui/icon';
import { SavedNote } from '../../../ui/saved-note';
import { clock } from '../clock';
import classes from './role-play.module.css';
import type { Grading } from './use-grading';

/** The newest instant at which the server stored something. */
const savedAt = ({ play }: Grading): string | null => [...play.ratings.map((rating) => rating.ratedAt), ...play.comments.map((comment) => comment.writtenAt)].sort().at(-1) ?? null;

function GradingSaved({ grading }: { grading: Grading }) {
  const hasFailed = grading.error !== null || grading.conflict !== null;
  return <SavedNote at={savedAt(grading)} isSaving={grading.writes.length > 0 && !hasFailed} hasFailed={hasFailed} />;
}

/** Always in view: whose it is, the timer, the running total against the pass line, critical failures, and when it was saved. */
export function ScoreBar({ grading, rubric, seconds }: { grading: Grading; rubric: RubricPartsFragment; seconds: number | null }) {
  const { t } = useTranslation('roleplay');
  const { score } = grading.play;
  const titles = (ids: readonly string[]) => rubric.criteria.filter(({ id }) => ids.includes(id)).map(({ title }) => title).join('; ') || t('grade.none');
  const verdict = score.unrated > 0 ? t('grade.incomplete') : t(score.passes ? 'grade.would-pass' : 'grade.would-not');
  return (
    <section className={classes.bar} aria-label={t('grade.total')}>
      <p className={classes.who}>{grading.play.trainee.name}</p>
      <dl className={classes.facts}>
        {seconds !== null && <div><dt>{t('grade.timer')}</dt><dd><span role="timer">{clock(seconds)}</span></dd></div>}
        <div><dt>{t('grade.total')}</dt><dd>{t('grade.total-of', { total: score.total, most: score.most })}</dd></div>
        <div><dt>{t('grade.pass-line', { passMark: score.passMark })}</dt><dd>{verdict}</dd></div>
        <div data-alarm={score.criticalFailures.length > 0 || undefined}>
          <dt>{t('grade.critical-failures')}</dt>
          <dd>{score.criticalFailures.length > 0 && <Icon name="alert" size={16} />}{titles(score.criticalFailures)}</dd>
        </div>
        <div><dt>{t('grade.core-below')}</dt><dd>{score.coreBelow.length}</dd></div>
        <div><dt>{t('grade.to-rate')}</dt><dd>{score.unrated}</dd></div>
      </dl>
      <GradingSaved grading={grading} />
    </section>
  );
}
