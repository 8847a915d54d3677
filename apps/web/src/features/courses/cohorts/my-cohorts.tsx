import { useTranslation } from 'react-i18next';
import { CohortsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { QueryView } from '../../../ui/query-view';
import { CohortRow } from './cohort-row';

/** The cohorts that a trainee learns in; nothing where there is none. */
export function MyCohorts() {
  const { t } = useTranslation('cohorts');
  const query = useApiQuery(CohortsDocument, { after: null });
  return (
    <QueryView query={query}>
      {({ cohorts: { nodes } }) => nodes.length > 0 && <Card title={t('mine', { count: nodes.length })}><ul className="plain-list">{nodes.map((cohort) => <CohortRow key={cohort.id} cohort={cohort} />)}</ul></Card>}
    </QueryView>
  );
}
