import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LearnQuery } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon';
import { ProgressRing } from '../../ui/progress-ring';
import { StatusTag } from '../../ui/status-tag';
import classes from './courses.module.css';
import { ActiveRule } from './done-rule';

type Module = LearnQuery['courseList']['nodes'][number]['modules'][number];
type Step = Module['steps'][number];

const icons: Record<Step['kind'], IconName> = { TEXT: 'learn', IMAGE: 'info', VIDEO: 'play', AUDIO: 'play', FILE: 'download', CHECK: 'question', REFLECTION: 'practice', STORY: 'forward', SESSION: 'calendar' };

function ModuleStatus({ module }: { module: Module }) {
  const { t } = useTranslation('courses');
  if (module.completedAt) return <StatusTag tone="good">{t('status.done')}</StatusTag>;
  return <StatusTag tone={module.stepsDone > 0 ? 'waiting' : 'neutral'}>{t(module.stepsDone > 0 ? 'status.begun' : 'status.not-begun')}</StatusTag>;
}

function StepLine({ step, isOpen }: { step: Step; isOpen: boolean }) {
  const { t } = useTranslation('courses');
  const words = (
    <>
      <Icon name={step.isDone ? 'check' : icons[step.kind]} size={20} />
      <span className={classes.stepTitle}>{step.title}</span>
      <span className={classes.minutes}>{step.isDone ? t('status.done') : t('step.minutes', { count: step.minutes })}</span>
    </>
  );
  return <li>{isOpen ? <Link className={classes.step} to={`/learn/${step.id}`}>{words}</Link> : <div className={classes.step}>{words}</div>}</li>;
}

function ModuleHead({ module }: { module: Module }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  return (
    <div className={classes.head}>
      <ProgressRing label={module.title} counted={module.stepsDone} total={module.steps.length} size={64} />
      <div>
        <h3 className={classes.moduleTitle}>{module.title}</h3>
        <p className="muted">{t('module.facts', { domain: t(`domain.${module.domain}`), time: format.minutes(module.creditMinutes) })}</p>
        <ModuleStatus module={module} />
      </div>
      <Icon name="down" size={20} />
    </div>
  );
}

/** One module, folded: its parts and what it asks for open with a tap, and are open where the person goes on. */
export function ModuleSection({ module, isJoined, isCurrent }: { module: Module; isJoined: boolean; isCurrent: boolean }) {
  return (
    <li>
      <details className={classes.module} open={isCurrent}>
        <summary><ModuleHead module={module} /></summary>
        <ul className="plain-list">{module.steps.map((step) => <StepLine key={step.id} step={step} isOpen={isJoined} />)}</ul>
        {isJoined && <ActiveRule module={module} />}
      </details>
    </li>
  );
}
