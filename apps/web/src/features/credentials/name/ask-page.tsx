import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { NameToAskDocument } from '../../../graphql/generated/graphql';
import type { NameToAskQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { AskForm } from './ask-form';
import classes from './name.module.css';
import { OwnName } from './own-name';

type Certificate = NameToAskQuery['credential'];

const steps = ['two', 'until', 'yes', 'public', 'no'] as const;

function WhatHappens({ boardName }: Pick<Certificate, 'boardName'>) {
  const { t } = useTranslation('credentials');
  return (
    <Card title={t('ask-name.then')}>
      <ul className={classes.steps}>{steps.map((step) => <li key={step}>{t(`ask-name.then-${step}`, { board: boardName })}</li>)}</ul>
    </Card>
  );
}

function Ask({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('credentials');
  const { nameAskable, nameChange, nameOffer, boardName } = certificate;
  const first = nameAskable.find(({ id }) => id === certificate.id);
  if (!first) return <Card title={t('ask-name.state')}>{nameChange?.status === 'ASKED' ? <OwnName change={nameChange} /> : <p>{t('ask-name.cannot')}</p>}</Card>;
  return (
    <>
      <p>{t('ask-name.says', { printed: certificate.holderName })}</p>
      <WhatHappens boardName={boardName} />
      <AskForm key={certificate.id} certificates={[first, ...nameAskable.filter((each) => each !== first)]} offered={nameOffer && !nameOffer.isKnown ? nameOffer.name : ''} />
    </>
  );
}

function AskPage() {
  const { t } = useTranslation('credentials');
  const { id = '' } = useParams();
  const query = useApiQuery(NameToAskDocument, { id });
  return (
    <Page title={t('ask-name.title')} back={{ to: '/certificate', label: t('mine.title') }}>
      <QueryView query={query} lines={6}>{({ credential }) => <Ask certificate={credential} />}</QueryView>
    </Page>
  );
}

export { AskPage as Component };
