import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LiveSessionDocument } from '../../../graphql/generated/graphql';
import type { LiveSessionQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ArrangeCard } from './arrange-card';
import { DoorCode } from './door-code';
import { Roster } from './roster';
import { SeatCard } from './seat-card';
import { SessionState } from './session-state';

export type LiveSession = LiveSessionQuery['liveSession'];

function SessionView({ session }: { session: LiveSession }) {
  const { t } = useTranslation(['sessions', 'courses']);
  const format = useFormat();
  const when = t('when', { from: format.dateTime(session.startsAt), to: format.dateTime(session.endsAt) });
  return (
    <Page title={session.title} lead={when} back={{ to: '/sessions', label: t('title') }}>
      <Card title={t('about')}>
        <p>{t('where', { place: session.place })}</p>
        <p className="muted">{t('facts', { mode: t(`mode.${session.mode}`, { ns: 'courses' }), domain: t(`domain.${session.domain}`, { ns: 'courses' }), taken: session.taken, seats: session.seats })}</p>
        {session.cohort && <p>{t('row-cohort', { cohort: session.cohort.name })}</p>}
        <div><SessionState session={session} /></div>
        <SeatCard session={session} />
      </Card>
      {session.viewerCan.teach && !session.cancelledAt && <DoorCode id={session.id} />}
      {session.viewerCan.teach && <Roster session={session} />}
      {session.viewerCan.arrange && <ArrangeCard session={session} />}
    </Page>
  );
}

function SessionPage() {
  const { sessionId = '' } = useParams();
  return <QueryView query={useApiQuery(LiveSessionDocument, { id: sessionId })}>{({ liveSession }) => <SessionView session={liveSession} />}</QueryView>;
}

export { SessionPage as Component };
