import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { RolePlayDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ThreadCard } from '../../../ui/thread/thread-card';
import { Feedback } from './feedback';

function FeedbackPage() {
  const { t } = useTranslation('roleplay');
  const { id = '' } = useParams();
  const query = useApiQuery(RolePlayDocument, { id });
  const rolePlay = query.data?.rolePlay;
  return (
    <Page title={rolePlay ? t('feedback.title', { scenario: rolePlay.scenario.title }) : t('practice.title')} back={{ to: '/practice', label: t('practice.title') }}>
      <QueryView query={query}>{(data) => (
          <>
            <Feedback rolePlay={data.rolePlay} />
            <ThreadCard kind="ROLE_PLAY" recordId={id} />
            <div><Button component={Link} to="/practice">{t('feedback.another')}</Button></div>
          </>
        )}</QueryView>
    </Page>
  );
}

export { FeedbackPage as Component };
