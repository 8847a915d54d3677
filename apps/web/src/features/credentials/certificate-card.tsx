import { useTranslation } from 'react-i18next';
import type { CertificateFactsFragment, ErasingFragment, OwnNameFragment } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { DetailChoice } from './detail-choice';
import { DocumentLinks } from './document-links';
import { EraseWay } from './erase/erase-way';
import { Facts, Proved } from './facts';
import { Listing } from './listing';
import { Life } from './life';
import { NewName } from './new-name';
import { NextStep } from './next-step';
import { PublicWords, StandingTag, useStatement } from './standing';
import { TakeAlong } from './take-along';
import classes from './certificate.module.css';

/** A certificate that looks like one: what it says, for how long, and how others can check it. */
export function CertificateCard({ certificate }: { certificate: CertificateFactsFragment & ErasingFragment & OwnNameFragment }) {
  const { t } = useTranslation('credentials');
  const statement = useStatement();
  const { id, code, title, holderName, standing, isSealed, evidence, events } = certificate;
  return (
    <div className={classes.sheet} data-status={standing.status}>
      <Card title={title} actions={<DocumentLinks id={id} code={code} isSealed={isSealed} />}>
        <div><StandingTag status={standing.status} /></div>
        <p className={classes.name}>{holderName}</p>
        <p className={classes.statement}>{statement(certificate)}</p>
        <PublicWords standing={standing} />
        <NextStep certificate={certificate} />
        <NewName certificate={certificate} />
        <Facts certificate={certificate} />
        <p className="muted">{t('share')}</p>
        {certificate.hasBadge && <TakeAlong certificate={certificate} />}
        <h3>{t('proved')}</h3>
        <Proved evidence={evidence} />
        <DetailChoice certificate={certificate} />
        <Listing certificate={certificate} />
        <h3>{t('life')}</h3>
        <Life events={events} />
        <EraseWay certificate={certificate} />
      </Card>
    </div>
  );
}
