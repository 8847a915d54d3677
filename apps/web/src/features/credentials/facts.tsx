import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateFactsFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import { CertificateCode } from './certificate-code';
import classes from './certificate.module.css';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Facts({ certificate }: { certificate: CertificateFactsFragment }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const { number, code, boardName, schemeName, schemeVersion, issuedOn, validUntil } = certificate;
  return (
    <dl className={classes.facts}>
      <Fact label={t('fact.valid-until')}>{format.day(validUntil)}</Fact>
      <Fact label={t('fact.issued-on')}>{format.day(issuedOn)}</Fact>
      <Fact label={t('fact.number')}>{number}</Fact>
      <Fact label={t('fact.board')}>{boardName}</Fact>
      <Fact label={t('fact.scheme')}>{t('fact.scheme-version', { scheme: schemeName, version: schemeVersion })}</Fact>
      <Fact label={t('fact.code')}><CertificateCode code={code} /></Fact>
    </dl>
  );
}

export function Proved({ evidence }: { evidence: CertificateFactsFragment['evidence'] }) {
  return (
    <dl className={classes.facts}>
      {evidence.map(({ label, value }) => <Fact key={`${label} ${value}`} label={label}>{value}</Fact>)}
    </dl>
  );
}
