import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AngoffStudyDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { useRange } from './item-table';
import { Adopt, CloseRound } from './study-close';
import { StudyItem } from './study-item';
import type { Study } from './study-item';
import classes from './bank.module.css';

function Rounds({ study }: { study: Study }) {
  const { t } = useTranslation('bank');
  const range = useRange();
  if (study.rounds.length === 0) return null;
  return (
    <Card title={t('study.rounds')}>
      <div className="scroll-x" role="region" aria-label={t('study.rounds-table')} tabIndex={0}>
        <Table>
          <Table.Thead><Table.Tr>{(['round', 'judges', 'mean', 'spread', 'error', 'cut'] as const).map((column) => <Table.Th key={column} scope="col">{t(`study.column.${column}`)}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>
            {study.rounds.map(({ round, judges, mean, spread, error, recommended }) => (
              <Table.Tr key={round}><Table.Th scope="row">{round}</Table.Th><Table.Td>{judges}</Table.Td>{[mean, spread, error, recommended].map((value, index) => <Table.Td key={index}>{range(value, null, null)}</Table.Td>)}</Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Card>
  );
}

function StudyPage() {
  const { t } = useTranslation('bank');
  const { studyId = '' } = useParams();
  const query = useApiQuery(AngoffStudyDocument, { id: studyId });
  const examId = query.data?.angoffStudy.examId;
  return (
    <Page title={t('study.title')} lead={t('study.lead')} back={{ to: examId ? `/bank/exams/${examId}` : '/bank/exams', label: t('exams.title') }}>
      <QueryView query={query}>
        {({ angoffStudy: study }) => (
          <div className="stack">
            {study.closedAt === null ? <CloseRound study={study} /> : <Adopt study={study} />}
            <Rounds study={study} />
            <Card title={t('study.items')}>
              <ol className={classes.list}>{study.items.map((entry) => <StudyItem key={`${entry.item.id} ${study.round}`} study={study} entry={entry} />)}</ol>
            </Card>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

export { StudyPage as Component };
