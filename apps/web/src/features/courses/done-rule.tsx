import { useTranslation } from 'react-i18next';
import type { LearnModuleFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import classes from './courses.module.css';

/** What a module asks for beyond its parts; nothing for most. */
export function ActiveRule({ module }: { module: LearnModuleFragment }) {
  const { t } = useTranslation('courses');
  if (module.leastEngagedMinutes === 0) return null;
  return <p>{t('rule.active', { count: module.leastEngagedMinutes, engaged: module.engagedMinutes })}</p>;
}

/** The rule for done, in words, with the numbers of this module. */
export function DoneRule({ module }: { module: LearnModuleFragment }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  return (
    <div className={classes.rule}>
      <p>{t('rule.done', { time: format.minutes(module.creditMinutes), domain: t(`domain.${module.domain}`) })}</p>
      <ActiveRule module={module} />
    </div>
  );
}
