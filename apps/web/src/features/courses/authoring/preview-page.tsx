import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PreviewCourseDocument } from '../../../graphql/generated/graphql';
import type { PreviewCourseQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { StepBody } from '../step-body';
import classes from './authoring.module.css';
import { useTitle } from './use-title';

type Module = PreviewCourseQuery['courseDraft']['modules'][number];

interface PhoneProps {
  at: string;
  modules: Module[];
  stepId: string;
}

/** The step in a frame as wide as a small phone, in the language of whoever looks. */
function Phone({ at, modules, stepId }: PhoneProps) {
  const { t } = useTranslation(['authoring', 'courses']);
  const titleOf = useTitle();
  const all = modules.flatMap((module) => module.steps.map((step) => ({ module, step })));
  const index = Math.max(all.findIndex(({ step }) => step.id === stepId), 0);
  const shown = all[index];
  if (!shown) return <p>{t('preview.none')}</p>;
  const { module, step: { shown: step } } = shown;
  const part = module.steps.findIndex(({ id }) => id === shown.step.id) + 1;
  const [before, after] = [all[index - 1], all[index + 1]];
  return (
    <>
      <section className={classes.phone} aria-label={t('preview.frame')}>
        <h2>{step.title}</h2>
        <p className="muted">{t('step.lead', { ns: 'courses', module: titleOf(module.title), part, parts: module.steps.length, count: step.minutes })}</p>
        <StepBody step={step} />
        {step.options.length > 0 && <ul>{step.options.map((option) => <li key={option.id}>{option.text}</li>)}</ul>}
      </section>
      <div className={classes.buttons}>
        {before && <Button component={Link} to={`${at}/preview/${before.step.id}`} variant="default">{t('preview.before')}</Button>}
        {after && <Button component={Link} to={`${at}/preview/${after.step.id}`} variant="default">{t('preview.after')}</Button>}
        <Button component={Link} to={`${at}/steps/${shown.step.id}`} variant="default">{t('preview.edit')}</Button>
      </div>
    </>
  );
}

function PreviewPage() {
  const { t } = useTranslation('authoring');
  const titleOf = useTitle();
  const { courseId = '', stepId = '' } = useParams();
  const query = useApiQuery(PreviewCourseDocument, { courseId });
  const at = `/content/${courseId}`;
  return (
    <QueryView query={query} lines={6}>
      {({ courseDraft }) => (
        <Page title={t('preview.title')} lead={t('preview.lead')} back={{ to: at, label: titleOf(courseDraft.title) }}>
          <Phone at={at} modules={courseDraft.modules} stepId={stepId} />
        </Page>
      )}
    </QueryView>
  );
}

export { PreviewPage as Component };
