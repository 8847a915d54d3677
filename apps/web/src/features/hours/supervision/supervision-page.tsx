import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { SupervisionReceivedDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { Asked } from './asked';
import { Supervision } from './supervision';

function Mine() {
  const { t } = useTranslation('hours');
  const query = useApiQuery(SupervisionReceivedDocument, {});
  return (
    <Page title={t('supervision.title')} lead={t('supervision.lead')} back={{ to: '/hours', label: t('title') }}>
      <Asked />
      <QueryView query={query} lines={6}>{({ supervisionReceived }) => <Supervision received={supervisionReceived} />}</QueryView>
    </Page>
  );
}

function Theirs({ traineeId }: { traineeId: string }) {
  const { t } = useTranslation('hours');
  const query = useApiQuery(SupervisionReceivedDocument, { traineeId });
  const name = query.data?.supervisionReceived.trainee.name;
  return (
    <Page title={name === undefined ? t('supervision.title') : t('supervision.of', { name })} lead={t('supervision.theirs')} back={{ to: '/placements', label: t('place.title') }}>
      <QueryView query={query} lines={6}>{({ supervisionReceived }) => <Supervision received={supervisionReceived} />}</QueryView>
    </Page>
  );
}

/** One's own supervision, or that of somebody whom one supervises. */
function SupervisionPage() {
  const { traineeId } = useParams();
  return traineeId === undefined ? <Mine /> : <Theirs traineeId={traineeId} />;
}

export { SupervisionPage as Component };
