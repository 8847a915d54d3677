import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SchemeComparisonsQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { ProgressRing } from '../../../ui/progress-ring';
import { StatusTag } from '../../../ui/status-tag';
import { MetLines, MissingLines } from './compared-lines';
import { SchemeNotes } from './scheme-lines';
import classes from './schemes.module.css';

export type Comparison = SchemeComparisonsQuery['schemeComparisons'][number];
type Step = Comparison['steps'][number];

const whole = ({ requirements }: Step) => requirements.filter(({ within }) => within === null);
const metOf = (step: Step) => whole(step).filter(({ status }) => status === 'MET');

function StepLines({ step }: { step: Step }) {
  const { t } = useTranslation('comparison');
  return (
    <div className={classes.sides}>
      <div className={classes.side}><h3>{t('counts')}</h3><MetLines met={metOf(step)} /></div>
      <div className={classes.side}>
        <h3>{t('missing')}</h3>
        <MissingLines all={step.requirements} />
        {step.statements.length > 0 && <p className="muted">{t('sign', { statements: step.statements.join(' · ') })}</p>}
      </div>
    </div>
  );
}

function Head({ comparison: { scheme, steps }, next }: { comparison: Comparison; next: Step }) {
  const { t } = useTranslation('comparison');
  const [met, count] = [metOf(next).length, whole(next).length];
  return (
    <div className={classes.head}>
      <ProgressRing label={next.name} counted={met} total={count} size={84} />
      <div className={classes.words}>
        <p className="muted">{scheme.body}</p>
        {steps.filter(({ isHeld }) => isHeld).map(({ id, name }) => <p key={id}>{t('step.held', { step: name })}</p>)}
        <p><strong>{scheme.credentialTitle === null ? t('guide') : t('step', { step: next.name })}</strong> {t('done', { met, count })}</p>
        <div><StatusTag tone={scheme.isOpen ? 'good' : 'neutral'}>{scheme.isOpen ? t('open-here') : t('only')}</StatusTag></div>
      </div>
    </div>
  );
}

/** One scheme beside the record: the next certificate in full, what comes after it folded away. */
export function ComparedScheme({ comparison, isOpen }: { comparison: Comparison; isOpen: boolean }) {
  const { t } = useTranslation('comparison');
  const { scheme, steps } = comparison;
  const [next, ...later] = steps.filter(({ isHeld }) => !isHeld);
  if (!next) return <Card title={scheme.title}><p className="muted">{scheme.body}</p><p>{t('step.held', { step: steps.at(-1)?.name ?? '' })}</p></Card>;
  const act = scheme.isOpen ? { actions: <Button component={Link} to="/apply" variant="default" aria-label={`${t('apply')}: ${scheme.title}`}>{t('apply')}</Button> } : {};
  return (
    <Card title={scheme.title} {...act}>
      <Head comparison={comparison} next={next} />
      <details className={classes.later} open={isOpen}>
        <summary>{t('missing.show')}<span className="visually-hidden">: {scheme.title}</span></summary>
        <StepLines step={next} />
      </details>
      {later.map((step) => (
        <details key={step.id} className={classes.later}>
          <summary>{t('step.later', { step: step.name })}</summary>
          <StepLines step={step} />
        </details>
      ))}
      <SchemeNotes scheme={scheme} />
    </Card>
  );
}
