import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../../ui/card';
import classes from './authoring.module.css';
import type { Draft } from './use-draft';
import { useTitle } from './use-title';

type Problem = Draft['problems'][number];

/** What is still to mend before the course can be published, each with a way to its place. */
export function ProblemList({ draft }: { draft: Draft }) {
  const { t } = useTranslation(['authoring', 'errors']);
  const titleOf = useTitle();
  const placeOf = ({ moduleId, stepId }: Problem) => {
    const module = draft.modules.find(({ id }) => id === moduleId);
    const step = module?.steps.find(({ id }) => id === stepId);
    if (step) return { to: `/content/${draft.courseId}/steps/${step.id}`, name: titleOf(step.title) };
    return module ? { to: `/content/${draft.courseId}/modules/${module.id}`, name: titleOf(module.title) } : null;
  };
  if (draft.problems.length === 0) return <Card title={t('problems.title')}><p>{t('problems.none')}</p></Card>;
  return (
    <Card title={t('problems.count', { count: draft.problems.length })} tone="attention">
      <ul className={classes.problems}>
        {draft.problems.map((problem) => {
          const place = placeOf(problem);
          return (
            <li key={`${problem.code}-${problem.moduleId}-${problem.stepId}`}>
              {place && <><Link to={place.to}>{place.name}</Link>: </>}
              {t(problem.code, { ns: 'errors' })}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
