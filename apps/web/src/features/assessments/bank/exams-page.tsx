import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ExamPlansDocument } from '../../../graphql/generated/graphql';
import type { ExamPlansQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { useOwnLanguage } from '../../../ui/i18n/own-language';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import { bankState } from './plan';
import classes from './bank.module.css';

type Plan = ExamPlansQuery['examPlans']['nodes'][number];

function PlanCard({ plan }: { plan: Plan }) {
  const { t } = useTranslation('bank');
  const own = useOwnLanguage();
  const state = bankState(plan);
  const words = { short: t('exams.short'), 'runs-out': t('exams.runs-out', { count: plan.formsInBank }), repeats: t('exams.filled'), filled: t('exams.filled') };
  const title = own(plan.title);
  return (
    <Card title={title} actions={<><Link className={classes.button} to={`/bank/exams/${plan.id}`} aria-label={t('exams.open-name', { title })}>{t('exams.open')}</Link><Link className={classes.quiet} to={`/bank/exams/${plan.id}/statistics`} aria-label={t('exams.statistics-of', { title })}>{t('stats.title')}</Link></>}>
      <div><StatusTag tone={state === 'short' || state === 'runs-out' ? 'attention' : 'good'}>{words[state]}</StatusTag></div>
      <p>{t('exams.size', { count: plan.itemCount, pilots: plan.pilotCount, minutes: plan.minutes, attempts: plan.maxAttempts })}</p>
      <p>{t('exams.cut', { cut: plan.cutScore, count: plan.itemCount })}</p>
    </Card>
  );
}

function Plans({ after, more }: ListPage) {
  const { t } = useTranslation('bank');
  const query = useApiQuery(ExamPlansDocument, { after });
  return (
    <QueryView query={query}>
      {({ examPlans: { nodes, pageInfo } }) => (
        <div className="stack">
          {nodes.length === 0 && <EmptyState title={t('exams.none')} icon="exam">{t('exams.none-hint')}</EmptyState>}
          {nodes.map((plan) => <PlanCard key={plan.id} plan={plan} />)}
          {more(pageInfo)}
        </div>
      )}
    </QueryView>
  );
}

function ExamsPage() {
  const { t } = useTranslation('bank');
  return (
    <Page title={t('exams.title')} lead={t('exams.lead')} back={{ to: '/bank', label: t('title') }} actions={<Link className={classes.button} to="/bank/exams/new">{t('exams.new')}</Link>}>
      <GrowingList>{(page) => <Plans {...page} />}</GrowingList>
    </Page>
  );
}

export { ExamsPage as Component };
