import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { RetireScenarioDocument, RubricsDocument, ScenarioToEditDocument } from '../../../graphql/generated/graphql';
import type { ScenarioToEditQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ScenarioForm } from './scenario-form';

type Scenario = ScenarioToEditQuery['scenario'];

const blank = () => ({ en: '', es: '' });

const valuesOf = ({ family, formats, roles, minutes, rubric, inBoth }: Scenario) => {
  const { title, brief, actorScript, assessorGuide } = inBoth ?? { title: blank(), brief: blank(), actorScript: blank(), assessorGuide: blank() };
  return { family, formats, roles, minutes, rubricId: rubric.id, title, brief, actorScript, assessorGuide };
};

function Retire({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation('library');
  const navigate = useNavigate();
  const retire = useApiMutation(RetireScenarioDocument);
  const { id, title } = scenario;
  const confirm = () => retire.mutateAsync({ id }, { onSuccess: () => void navigate('/scenarios') });
  return (
    <Card title={t('retire.title')} actions={<ConfirmButton act={t('retire.act', { title })} question={t('retire.question', { title })} onConfirm={confirm} error={retire.error} isPending={retire.isPending}>{t('retire.consequence')}</ConfirmButton>}>
      <p>{t('retire.consequence')}</p>
    </Card>
  );
}

function NewScenario() {
  const rubrics = useApiQuery(RubricsDocument, {});
  return (
    <QueryView query={rubrics}>
      {({ rubrics: { nodes } }) => (
        <ScenarioForm values={{ family: 'FIRST_MEETING', formats: [], roles: [], minutes: 10, rubricId: nodes[0]?.id ?? '', title: blank(), brief: blank(), actorScript: blank(), assessorGuide: blank() }} saved={null} rubrics={nodes} />
      )}
    </QueryView>
  );
}

function OldScenario({ id }: { id: string }) {
  const query = useApiQuery(ScenarioToEditDocument, { id }, { refetchOnWindowFocus: false });
  const rubrics = useApiQuery(RubricsDocument, {});
  return (
    <QueryView query={query}>
      {({ scenario }) => (
        <>
          {rubrics.data && <ScenarioForm values={valuesOf(scenario)} saved={scenario} rubrics={rubrics.data.rubrics.nodes} />}
          {scenario.retiredAt === null && <Retire scenario={scenario} />}
        </>
      )}
    </QueryView>
  );
}

function ScenarioPage() {
  const { t } = useTranslation('library');
  const { id } = useParams();
  return (
    <Page title={t(id ? 'scenario.edit' : 'scenario.new')} lead={t(id ? 'scenario.edit-lead' : 'scenario.new-lead')} back={{ to: '/scenarios', label: t('title') }} width="wide">
      {id ? <OldScenario key={id} id={id} /> : <NewScenario />}
    </Page>
  );
}

export { ScenarioPage as Component };
