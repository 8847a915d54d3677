import { useTranslation } from 'react-i18next';
import { LearningReportDocument } from '../../../graphql/generated/graphql';
import type { LearningCutPartsFragment } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useFormat } from '../../../ui/format';
import { PeerFigure, ReportHead } from '../../../ui/peer-figure';
import { QueryView } from '../../../ui/query-view';

type Numbers = NonNullable<LearningCutPartsFragment['numbers']>;

/** What people learned with the provider, by what its modules prepare for. */
export function LearningReport({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const query = useApiQuery(LearningReportDocument, { organisationId });
  const shown = {
    sizeOf: ({ minutes }: Numbers) => minutes,
    words: ({ minutes, people }: Numbers) => t('hours-of', { hours: format.minutes(minutes), count: people }),
    columns: [{ title: t('people'), cell: ({ people }: Numbers) => format.number(people) }, { title: t('credited'), cell: ({ minutes }: Numbers) => format.minutes(minutes) }],
  };
  return (
    <QueryView query={query}>
      {({ learningReport: { byFormat, byRole, csv } }) => (
        <>
          <ReportHead title={t('learning.title')} lead={t('learning.lead')} csv={csv} file="learning.csv" groups={[...byFormat, ...byRole]} />
          <PeerFigure title={t('learning.by-format')} groups={byFormat} {...shown} />
          <PeerFigure title={t('learning.by-role')} groups={byRole} {...shown} />
        </>
      )}
    </QueryView>
  );
}
