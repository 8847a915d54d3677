import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CompetenciesDocument } from '../../graphql/generated/graphql';
import type { CompetenciesQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import classes from './courses.module.css';

type Category = CompetenciesQuery['competencyFramework'][number];
type Competency = Category['competencies'][number];

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The bar shows what the words beside it say. */
function Bar({ done, parts }: { done: number; parts: number }) {
  return <div className={classes.track} aria-hidden="true"><div className={classes.bar} style={{ inlineSize: `${(done / Math.max(parts, 1)) * 100}%` }} /></div>;
}

function CompetencyRow({ competency: { text, parts, evidence } }: { competency: Competency }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  return (
    <li>
      <p className={classes.competency}>{text}</p>
      <p className="muted">{parts === 0 ? t('competencies.untaught') : t('competencies.parts', { done: evidence.length, count: parts })}</p>
      {evidence.length > 0 && (
        <ul className={classes.evidence}>
          {evidence.map(({ stepId, title, course, doneAt }) => (
            <li key={stepId}><Link to={`/learn/${stepId}`}>{title}</Link> <span className="muted">{t('competencies.source', { course, at: format.dateTime(doneAt) })}</span></li>
          ))}
        </ul>
      )}
    </li>
  );
}

function CategoryCard({ category: { code, title, competencies } }: { category: Category }) {
  const { t } = useTranslation('courses');
  const done = sum(competencies.map(({ evidence }) => evidence.length));
  const parts = sum(competencies.map((each) => each.parts));
  return (
    <Card title={title}>
      <p>{parts === 0 ? t('competencies.untaught') : t('competencies.parts', { done, count: parts })}</p>
      {parts > 0 && <Bar done={done} parts={parts} />}
      <details>
        <summary>{t('competencies.what', { code })}</summary>
        <ul className={`plain-list ${classes.bars}`}>{competencies.map((competency) => <CompetencyRow key={competency.code} competency={competency} />)}</ul>
      </details>
    </Card>
  );
}

/** One view over all courses: what was done for each competency, and what shows it. */
function CompetenciesPage() {
  const { t } = useTranslation('courses');
  const query = useApiQuery(CompetenciesDocument, {});
  return (
    <Page title={t('competencies.title')} lead={t('competencies.lead')} back={{ to: '/learn', label: t('learn.title') }}>
      <QueryView query={query} lines={8}>
        {({ competencyFramework }) => <div className="stack">{competencyFramework.map((category) => <CategoryCard key={category.code} category={category} />)}</div>}
      </QueryView>
      <p className="muted">{t('competencies.framework')}</p>
    </Page>
  );
}

export { CompetenciesPage as Component };
