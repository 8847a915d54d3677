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
import { ChangeForm } from './change-form';
import { DocumentLinks } from './document-links';
import { Facts, Proved } from './facts';
import { History } from './history';
import { Life } from './life';
import { Changes } from './changes';
import { NameCard } from './name/name-card';
import { SecondLook } from './second-look';
import type { Said } from './second-look';
import { PublicWords, StandingTag, useStatement } from './standing';

type Certificate = BoardCertificateQuery['credential'];

function Change({ certificate, onProposed }: { certificate: Certificate; onProposed: () => void }) {
  const { t } = useTranslation('credentials');
  const possible = certificate.viewerCan.propose.filter(isAct);
  const { events, issuedOn, id } = certificate;
  return (
    <Card title={t('change.title')}>
      {possible.length === 0 ? <p className="muted">{t('change.none')}</p> : <ChangeForm key={events.length} credentialId={id} possible={possible} earliest={events.at(-1)?.effectiveOn ?? issuedOn} onProposed={onProposed} />}
    </Card>
  );
}

/** What may be proposed, or the proposal that waits; what came of the last step is said above, and stays. */
function Standing({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('credentials');
  const [said, setSaid] = useState<Said | null>(null);
  const open = certificate.standingChanges.find(({ outcome }) => outcome === null);
  return (
    <>
      <p role="status">{said === null ? '' : t(`said.${said}`)}</p>
      {open && isAct(open.kind) ? <SecondLook key={open.id} change={{ ...open, kind: open.kind }} holderName={certificate.holderName} onSaid={setSaid} /> : <Change certificate={certificate} onProposed={() => setSaid('proposed')} />}
      <Changes changes={certificate.standingChanges} />
    </>
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
      <NameCard change={certificate.nameChange} />
      <Standing certificate={certificate} />
      <Card title={t('life')}><Life events={events} /></Card>
      <Card title={t('proved')}><Proved evidence={evidence} /></Card>
      <Card title={t('history.title')}><History entries={history} /></Card>
    </>
  );
}

/** The board keeps that it was there; all else is gone. */
function ErasedDetail({ certificate: { events, standingChanges, history } }: { certificate: Certificate }) {
  const { t } = useTranslation('credentials');
  return (
    <>
      <Card title={t('erased.title')}><p>{t('erased.body')}</p></Card>
      <Changes changes={standingChanges} />
      <Card title={t('life')}><Life events={events} /></Card>
      <Card title={t('history.title')}><History entries={history} /></Card>
    </>
  );
}

const isBeingSealed = ({ isErased, isSealed }: Certificate): boolean => !isErased && !isSealed;

function BoardCertificatePage() {
  const { t } = useTranslation('credentials');
  const { id = '' } = useParams();
  const query = useApiQuery(BoardCertificateDocument, { id }, { refetchInterval: ({ state }) => (state.data && isBeingSealed(state.data.credential) ? 3000 : false) });
  return (
    <Page title={query.data ? t('board.one', { number: query.data.credential.number }) : t('board.title')} back={{ to: '/board/certificates', label: t('board.title') }}>
      <QueryView query={query} lines={6}>{({ credential }) => (credential.isErased ? <ErasedDetail certificate={credential} /> : <CertificateDetail certificate={credential} />)}</QueryView>
    </Page>
  );
}

export { BoardCertificatePage as Component };
