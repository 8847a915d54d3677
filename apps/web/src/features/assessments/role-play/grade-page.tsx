import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RolePlayDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ThreadCard } from '../../../ui/thread/thread-card';
import { GradingScreen } from './grading-screen';
import { ReleaseScreen } from './release-screen';

function GradePage() {
  const { t } = useTranslation('roleplay');
  const { id = '' } = useParams();
  const query = useApiQuery(RolePlayDocument, { id });
  const rolePlay = query.data?.rolePlay;
  const title = rolePlay ? t('grade.title', { name: rolePlay.trainee.name, scenario: rolePlay.scenario.title }) : t('to-grade.title');
  return (
    <Page title={title} lead={rolePlay?.correctionReason ? t('grade.correction', { reason: rolePlay.correctionReason }) : undefined} back={{ to: '/to-grade', label: t('to-grade.title') }} width="wide">
      <QueryView query={query}>
        {(data) => (data.rolePlay.status === 'RUNNING' ? <GradingScreen key={data.rolePlay.id} rolePlay={data.rolePlay} refetch={query.refetch} /> : <ReleaseScreen rolePlay={data.rolePlay} />)}
      </QueryView>
      {rolePlay?.status === 'RELEASED' && <ThreadCard kind="ROLE_PLAY" recordId={id} />}
    </Page>
  );
}

export { GradePage as Component };
