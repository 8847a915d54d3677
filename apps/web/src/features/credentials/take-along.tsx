import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CertificateFactsFragment } from '../../graphql/generated/graphql';
import { counts } from '../../ui/counts';
import { linkedInAddress } from './linked-in';
import classes from './certificate.module.css';

const kinds = ['json', 'jwt', 'sd-jwt'] as const;

/** Who can see it is said before the button: a card on a phone cannot be taken back by us. */
function WalletCard({ id }: { id: string }) {
  const { t } = useTranslation('credentials');
  return (
    <li className={classes.told}>
      <p className="muted" id={`take-${id}-pass`}>{t('take.pass-hint')}</p>
      <Button component="a" variant="default" href={`/files/credentials/${id}.pkpass`} aria-describedby={`take-${id}-pass`}>{t('take.pass')}</Button>
    </li>
  );
}

/** What its holder may take elsewhere, each with what it tells there. Nothing of it happens by itself. */
export function TakeAlong({ certificate }: { certificate: CertificateFactsFragment }) {
  const { t } = useTranslation('credentials');
  return (
    <details className={classes.take}>
      <summary>{t('take.title')}</summary>
      <p className="muted">{t('take.lead')}</p>
      <ul className={classes.takes}>
        {kinds.map((kind) => (
          <li key={kind}>
            <Button component="a" variant="default" href={`/files/credentials/${certificate.id}.${kind}`} download aria-describedby={`take-${certificate.id}-${kind}`}>{t(`take.${kind}`)}</Button>
            <p className="muted" id={`take-${certificate.id}-${kind}`}>{t(`take.${kind}-hint`)}</p>
          </li>
        ))}
        {certificate.hasWalletPass && <WalletCard id={certificate.id} />}
        {counts(certificate.standing.status) && (
          <li>
            <Button component="a" variant="default" href={linkedInAddress(certificate, window.location.origin)} target="_blank" rel="noreferrer" aria-describedby={`take-${certificate.id}-linkedin`}>{t('take.linkedin')}</Button>
            <p className="muted" id={`take-${certificate.id}-linkedin`}>{t('take.linkedin-hint')}</p>
          </li>
        )}
      </ul>
    </details>
  );
}
