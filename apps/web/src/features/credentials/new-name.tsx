import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TakeCertificateNameDocument } from '../../graphql/generated/graphql';
import type { CertificateFactsFragment, OwnNameFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { ConfirmButton } from '../../ui/confirm-button';
import { counts } from '../../ui/counts';
import { OwnName } from './name/own-name';

type Named = Pick<CertificateFactsFragment, 'id' | 'holderName' | 'nameOffer' | 'standing'> & OwnNameFragment;

function Take({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('credentials');
  const take = useApiMutation(TakeCertificateNameDocument);
  return (
    <div>
      <ConfirmButton act={t('name.take', { name })} question={t('name.question')} variant="default" onConfirm={() => take.mutateAsync({ input: { credentialId: id, name } })} error={take.error} isPending={take.isPending}>
        <p>{t('name.what', { name })}</p>
        <p>{t('name.then')}</p>
      </ConfirmButton>
    </div>
  );
}

/** They go by another name than the certificate says: it is taken at once where the board knows it. */
function Offer({ certificate: { id, holderName, nameOffer, nameChange } }: { certificate: Named }) {
  const { t } = useTranslation('credentials');
  if (!nameOffer) return null;
  const { name, isKnown } = nameOffer;
  return (
    <>
      <p>{t('name.offer', { name, printed: holderName })} {!isKnown && nameChange?.status !== 'ASKED' && t('name.unknown')}</p>
      {isKnown && <Take id={id} name={name} />}
    </>
  );
}

/** Another name on a certificate that counts, or is suspended: the one that is offered, and the one that they asked their board for. */
export function NewName({ certificate }: { certificate: Named }) {
  const { t } = useTranslation('credentials');
  const { id, nameAskable, nameChange, standing } = certificate;
  if (!counts(standing.status) && standing.status !== 'SUSPENDED') return null;
  return (
    <>
      <Offer certificate={certificate} />
      <OwnName change={nameChange} />
      {nameAskable.length > 0 && <p><Link className="way" to={`/certificate/${id}/name`}>{t('name.ask')}</Link></p>}
    </>
  );
}
