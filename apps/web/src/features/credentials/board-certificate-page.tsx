import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BoardCertificateDocument } from '../../graphql/generated/graphql';
import type { BoardCertificateQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { isAct } from './change';
import type { Act } from './change';
import { ChangeForm } from './change-form';
import { DocumentLinks } from './document-links';
import { Facts, Proved } from './facts';
import { History } from './history';
import { Life } from './life';
import { PublicWords, StandingTag, useStatement } from './standing';

type Certificate = BoardCertificateQuery['credential'];

function Change({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('credentials');
  const [recorded, setRecorded] = useState<Act | null>(null);
  const possible = certificate.viewerCan.record.filter(isAct);
  const { events, issuedOn, id, holderName } = certificate;
  return (
    <Card title={t('change.title')}>
      <p role="status">{recorded === null ? '' : t('change.done', { act: t(`event.${recorded}`) })}</p>
      {possible.length === 0 ? (
        <p className="muted">{t('change.none')}</p>
      ) : (
        <ChangeForm key={events.length} credentialId={id} holderName={holderName} possible={possible} earliest={events.at(-1)?.effectiveOn ?? issuedOn} onRecorded={setRecorded} />
      )}
    </Card>
  );
}

function CertificateDetail({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('credentials');
  const statement = useStatement();
  const { id, code, holderName, standing, isSealed, evidence, events, history } = certificate;
  return (
    <>
      <Card title={holderName} actions={<DocumentLinks id={id} code={code} isSealed={isSealed} />}>
        <div><StandingTag status={standing.status} /></div>
        <p>{statement(certificate)}</p>
        <PublicWords standing={standing} />
        <Facts certificate={certificate} />
      </Card>
      <Change certificate={certificate} />
      <Card title={t('life')}><Life events={events} /></Card>
      <Card title={t('proved')}><Proved evidence={evidence} /></Card>
      <Card title={t('history.title')}><History entries={history} /></Card>
    </>
  );
}

function BoardCertificatePage() {
  const { t } = useTranslation('credentials');
  const { id = '' } = useParams();
  const query = useApiQuery(BoardCertificateDocument, { id }, { refetchInterval: ({ state }) => (state.data && !state.data.credential.isSealed ? 3000 : false) });
  return (
    <Page title={query.data ? t('board.one', { number: query.data.credential.number }) : t('board.title')} back={{ to: '/board/certificates', label: t('board.title') }}>
      <QueryView query={query} lines={6}>{({ credential }) => <CertificateDetail certificate={credential} />}</QueryView>
    </Page>
  );
}

export { BoardCertificatePage as Component };
