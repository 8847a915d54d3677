import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { HoursReportDocument } from '../../graphql/generated/graphql';
import type { HoursCutPartsFragment, HoursReportQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { useFormat } from '../../ui/format';
import { PeerFigure, ReportHead } from '../../ui/peer-figure';
import { QueryView } from '../../ui/query-view';

type Numbers = NonNullable<HoursCutPartsFragment['numbers']>;
type Period = HoursReportQuery['hoursReport']['periods'][number];

function Figures({ periods }: { periods: readonly Period[] }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const chosen = periods.find(({ period }) => period === search.get('month')) ?? periods[0];
  const months = periods.flatMap(({ period, all }) => (period === null ? [] : [{ ...all, period, label: format.month(period) }]));
  const shown = {
    sizeOf: ({ minutes }: Numbers) => minutes,
    words: ({ minutes, people }: Numbers) => t('hours-of', { hours: format.minutes(minutes), count: people }),
    columns: [{ title: t('people'), cell: ({ people }: Numbers) => format.number(people) }, { title: t('signed'), cell: ({ minutes }: Numbers) => format.minutes(minutes) }],
  };
  return (
    <>
      <NativeSelect label={t('month')} value={chosen?.period ?? ''} onChange={(event) => setSearch(event.currentTarget.value === '' ? {} : { month: event.currentTarget.value })} data={[{ value: '', label: t('all-months') }, ...months.map(({ period, label }) => ({ value: period, label }))]} />
      {chosen && <PeerFigure title={t('hours.by-format')} groups={chosen.byFormat} {...shown} />}
      {chosen && <PeerFigure title={t('hours.by-role')} groups={chosen.byRole} {...shown} />}
      {months.length > 0 && <PeerFigure title={t('hours.by-month')} groups={months} {...shown} />}
    </>
  );
}

/** Signed work at the program, by format, role and month. */
export function HoursReport({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('reports');
  const query = useApiQuery(HoursReportDocument, { organisationId });
  return (
    <QueryView query={query}>
      {({ hoursReport: { periods, csv } }) => (
        <>
          <ReportHead title={t('hours.title')} lead={t('hours.lead')} csv={csv} file="hours.csv" groups={periods.flatMap(({ all, byFormat, byRole }) => [all, ...byFormat, ...byRole])} />
          <Figures periods={periods} />
        </>
      )}
    </QueryView>
  );
}
