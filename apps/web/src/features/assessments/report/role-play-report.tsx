import { useTranslation } from 'react-i18next';
import { RolePlayReportDocument } from '../../../graphql/generated/graphql';
import type { RolePlayCutPartsFragment } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useFormat } from '../../../ui/format';
import { PeerFigure, ReportHead } from '../../../ui/peer-figure';
import { QueryView } from '../../../ui/query-view';

type Numbers = NonNullable<RolePlayCutPartsFragment['numbers']>;

/** What trainees played and passed, by what the scenarios train. */
export function RolePlayReport({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const query = useApiQuery(RolePlayReportDocument, { organisationId });
  const number = (title: string, key: keyof Omit<Numbers, '__typename'>) => ({ title, cell: (numbers: Numbers) => format.number(Number(numbers[key])) });
  const shown = {
    sizeOf: ({ graded }: Numbers) => graded,
    partOf: ({ passed }: Numbers) => passed,
    words: ({ graded, passed }: Numbers) => t('passed-of', { passed: format.number(passed), count: graded }),
    columns: [number(t('people'), 'people'), number(t('graded'), 'graded'), number(t('passed'), 'passed')],
  };
  return (
    <QueryView query={query}>
      {({ rolePlayReport: { byFormat, byRole, csv } }) => (
        <>
          <ReportHead title={t('role-plays.title')} lead={t('role-plays.lead')} csv={csv} file="role-plays.csv" groups={[...byFormat, ...byRole]} />
          <PeerFigure title={t('role-plays.by-format')} groups={byFormat} {...shown} />
          <PeerFigure title={t('role-plays.by-role')} groups={byRole} {...shown} />
        </>
      )}
    </QueryView>
  );
}
