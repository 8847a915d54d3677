import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { MyPlanDocument } from '../../../graphql/generated/graphql';
import type { MyPlanQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { PlanLineItem } from './plan-line';
import { PlanPicture } from './plan-picture';

type Plan = NonNullable<MyPlanQuery['application']['plan']>;

function Steps({ title, lines }: { title: string; lines: Plan['lines'] }) {
  if (lines.length === 0) return null;
  return <Card title={title}><ul className="plain-list stack">{lines.map((line) => <PlanLineItem key={line.id} line={line} />)}</ul></Card>;
}

function PlanView({ plan }: { plan: Plan }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  const late = plan.lines.filter(({ isLate }) => isLate);
  const open = plan.lines.filter(({ status, isLate }) => status !== 'MET' && !isLate);
  const done = plan.lines.filter(({ status }) => status === 'MET');
  const whole = plan.on ? t('plan.all-by', { day: format.day(plan.on) }) : t('plan.no-date');
  return (
    <>
      <Card tone={late.length > 0 ? 'attention' : 'plain'}>
        <p><strong>{late.length > 0 ? t('plan.late', { count: late.length }) : whole}</strong></p>
        <p className="muted">{t('plan.how')}</p>
        <PlanPicture asOf={plan.asOf} lines={plan.lines} />
      </Card>
      <Steps title={t('plan.watch')} lines={late} />
      <Steps title={t('plan.ahead')} lines={open} />
      <Steps title={t('plan.done')} lines={done} />
    </>
  );
}

/** When each requirement will be met at the present pace, as a picture and in words, and what would bring it forward. */
function PlanPage() {
  const { t } = useTranslation(['applicant', 'certification']);
  const { id = '' } = useParams();
  const query = useApiQuery(MyPlanDocument, { id });
  return (
    <Page title={t('plan.title')} back={{ to: `/apply/${id}`, label: t('certification:application.title') }}>
      <QueryView query={query} lines={8}>{({ application: { plan } }) => (plan ? <PlanView plan={plan} /> : <EmptyState title={t('plan.none')} />)}</QueryView>
    </Page>
  );
}

export { PlanPage as Component };
