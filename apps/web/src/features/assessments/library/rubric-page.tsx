import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RubricToEditDocument } from '../../../graphql/generated/graphql';
import type { RubricToEditQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { AuditHistory } from '../../../ui/audit-history';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { blankCriterion, RubricForm } from './rubric-form';

type Rubric = RubricToEditQuery['rubric'];

const valuesOf = ({ titleInBoth, passMark, criteria }: Rubric) => ({
  title: titleInBoth,
  passMark,
  criteria: criteria.map(({ isCore, isCritical, weight, inBoth: { title, anchors } }) => ({ isCore, isCritical, weight, title, anchors })),
});

function Versions({ rubric }: { rubric: Rubric }) {
  const { t } = useTranslation('library');
  const versionOf = new Map(rubric.versions.flatMap(({ version, history }) => history.map(({ id }) => [id, version])));
  const entries = rubric.versions.flatMap(({ history }) => history.map((entry) => ({ ...entry, action: t('rubric.version', { version: versionOf.get(entry.id) }) })));
  return <Card title={t('rubric.versions')}><AuditHistory entries={entries} nameOf={(action) => action} /></Card>;
}

function OldRubric({ id, organisationId }: { id: string; organisationId: string }) {
  const query = useApiQuery(RubricToEditDocument, { id }, { refetchOnWindowFocus: false });
  return (
    <QueryView query={query}>
      {({ rubric }) => (
        <>
          <RubricForm organisationId={organisationId} values={valuesOf(rubric)} saved={rubric} />
          <Versions rubric={rubric} />
        </>
      )}
    </QueryView>
  );
}

function RubricPage() {
  const { t } = useTranslation('library');
  const { id } = useParams();
  const { membership } = useSession();
  const organisationId = membership?.organisation.id ?? '';
  return (
    <Page title={t(id ? 'rubric.edit' : 'rubric.new')} lead={t('rubric.lead')} back={{ to: '/scenarios', label: t('title') }} width="wide">
      {id ? <OldRubric key={id} id={id} organisationId={organisationId} /> : <RubricForm organisationId={organisationId} values={{ title: { en: '', es: '' }, passMark: 3, criteria: [blankCriterion()] }} saved={null} />}
    </Page>
  );
}

export { RubricPage as Component };
