import { useTranslation } from 'react-i18next';
import { SchemeComparisonsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ComparedScheme } from './compared-scheme';
import type { Comparison } from './compared-scheme';
import { SchemesList } from './schemes-list';

/** How many are unfolded at first: the ones that are worth a look. */
const unfolded = 2;

function Comparisons({ comparisons }: { comparisons: readonly Comparison[] }) {
  const { t } = useTranslation('comparison');
  if (comparisons.length === 0) return <EmptyState title={t('none')} icon="applications">{t('none-hint')}</EmptyState>;
  return (
    <SchemesList items={comparisons} schemeOf={({ scheme }) => scheme} first={8}>
      {(comparison) => <ComparedScheme key={comparison.scheme.id} comparison={comparison} isOpen={comparisons.indexOf(comparison) < unfolded} />}
    </SchemesList>
  );
}

function ComparePage() {
  const { t } = useTranslation(['comparison', 'certification']);
  const query = useApiQuery(SchemeComparisonsDocument, {});
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/apply', label: t('certification:title') }}>
      <QueryView query={query} lines={8}>{(data) => <Comparisons comparisons={data.schemeComparisons} />}</QueryView>
    </Page>
  );
}

export { ComparePage as Component };
