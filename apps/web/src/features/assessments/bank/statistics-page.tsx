import { useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { ExamStatisticsDocument } from '../../../graphql/generated/graphql';
import type { ExamStatisticsQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useOwnLanguage } from '../../../ui/i18n/own-language';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ItemPlot } from './item-plot';
import { ItemTable, useRange } from './item-table';
import { isCounted, needsLook } from './plot.rules';
import classes from './bank.module.css';

type Statistics = ExamStatisticsQuery['examStatistics'];

const flags = ['VERY_HARD', 'HARD', 'EASY', 'VERY_EASY', 'LOW_DISCRIMINATION', 'NEGATIVE_DISCRIMINATION', 'STRONG_DISTRACTOR', 'FEW_ANSWERS'] as const;

function Whole({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation('bank');
  const range = useRange();
  const { sittings, mean, sd, kr20, sem, isSteady, csv } = statistics;
  const value = (number: number | null) => range(number, null, null);
  return (
    <Card title={t('stats.whole')} actions={<a className={classes.button} href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`} download="items.csv">{t('stats.download')}</a>}>
      {!isSteady && <p><strong>{t('stats.small', { count: sittings })}</strong></p>}
      <p>{t('stats.score', { count: sittings, mean: value(mean), sd: value(sd) })}</p>
      <p>{t('stats.kr20', { kr20: value(kr20), sem: value(sem) })}</p>
      <p className="muted">{t('stats.about')}</p>
    </Card>
  );
}

function Items({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation(['bank', 'common']);
  const [isTable, setIsTable] = useState(false);
  const [search, setSearch] = useSearchParams();
  const flag = flags.find((each) => each === search.get('flag')) ?? '';
  const items = statistics.items.filter((item) => flag === '' || item.flags.includes(flag));
  const plotted = items.filter(isCounted).length;
  const sentence = t('plot.sentence', { count: items.filter(needsLook).length, plotted, hidden: items.length - plotted });
  return (
    <Card title={t('stats.items')}>
      <NativeSelect label={t('stats.flag')} value={flag} onChange={(event) => setSearch(event.currentTarget.value === '' ? {} : { flag: event.currentTarget.value })} data={[{ value: '', label: t('filter.all') }, ...flags.map((value) => ({ value, label: t(`flag.${value}`) }))]} />
      <p>{sentence}</p>
      {isTable || plotted === 0 ? <ItemTable items={items} label={t('stats.table')} /> : <ItemPlot items={items} sentence={sentence} />}
      {plotted > 0 && <div><Button variant="subtle" onClick={() => setIsTable(!isTable)}>{t(isTable ? 'show-picture' : 'show-table', { ns: 'common' })}</Button></div>}
    </Card>
  );
}

function StatisticsPage() {
  const { t } = useTranslation('bank');
  const own = useOwnLanguage();
  const { examId = '' } = useParams();
  const query = useApiQuery(ExamStatisticsDocument, { examId });
  const title = query.data?.examPlan.title;
  return (
    <Page title={t('stats.title')} lead={title && own(title)} back={{ to: '/bank/exams', label: t('exams.title') }} width="wide">
      <QueryView query={query}>
        {({ examStatistics }) =>
          examStatistics.sittings === 0 ? (
            <EmptyState title={t('stats.none')} icon="chart">{t('stats.none-hint')}</EmptyState>
          ) : (
            <div className="stack"><Whole statistics={examStatistics} /><Items statistics={examStatistics} /></div>
          )
        }
      </QueryView>
    </Page>
  );
}

export { StatisticsPage as Component };
