import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import classes from './authoring.module.css';
import { PartButtons } from './part-buttons';
import type { Draft, DraftModule } from './use-draft';
import { useTitle } from './use-title';

export interface DraftModuleCardProps {
  draft: Draft;
  module: DraftModule;
  index: number;
}

/** One module with its steps in order; each moves by buttons, so that no drag is needed. */
export function DraftModuleCard({ draft, module, index }: DraftModuleCardProps) {
  const { t } = useTranslation(['authoring', 'courses']);
  const format = useFormat();
  const titleOf = useTitle();
  const at = `/content/${draft.courseId}`;
  return (
    <li>
      <Card title={`${index + 1}. ${titleOf(module.title)}`}>
        <p className="muted">{t('module.facts', { ns: 'courses', domain: t(`domain.${module.domain}`, { ns: 'courses' }), time: format.minutes(module.creditMinutes) })}</p>
        {module.topics.length > 0 && <p className="muted">{t('topics.facts', { ns: 'courses', topics: format.list(module.topics.map((topic) => t(`topic.${topic}`, { ns: 'courses' }))) })}</p>}
        <div className={classes.buttons}>
          <Button component={Link} to={`${at}/modules/${module.id}`} variant="default">{t('modules.edit')}</Button>
          <PartButtons draft={draft} id={module.id} name={titleOf(module.title)} isFirst={index === 0} isLast={index === draft.modules.length - 1} />
        </div>
        <ol className="plain-list">
          {module.steps.map((step, place) => (
            <li key={step.id} className={classes.row}>
              <Link className={classes.name} to={`${at}/steps/${step.id}`}>{titleOf(step.title)}</Link>
              <span className="muted">{t('step.facts', { kind: t(`kind.${step.kind}`), count: step.minutes })}</span>
              <PartButtons draft={draft} id={step.id} name={titleOf(step.title)} isFirst={place === 0} isLast={place === module.steps.length - 1} />
            </li>
          ))}
        </ol>
        <div><Button component={Link} to={`${at}/steps/new?module=${module.id}`} variant="default">{t('steps.add')}</Button></div>
      </Card>
    </li>
  );
}
