import { useTranslation } from 'react-i18next';
import { TakeCertificateNameDocument } from '../../graphql/generated/graphql';
import type { CertificateFactsFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { ConfirmButton } from '../../ui/confirm-button';

/** For whoever goes by another name than the certificate says. */
export function NewName({ certificate: { id, holderName, nameOffer } }: { certificate: Pick<CertificateFactsFragment, 'id' | 'holderName' | 'nameOffer'> }) {
  const { t } = useTranslation('credentials');
  const take = useApiMutation(TakeCertificateNameDocument);
  if (!nameOffer) return null;
  const { name, isKnown } = nameOffer;
  return (
    <>
      <p>{t('name.offer', { name, printed: holderName })} {!isKnown && t('name.unknown')}</p>
      {isKnown && (
        <div>
          <ConfirmButton act={t('name.take', { name })} question={t('name.question')} variant="default" onConfirm={() => take.mutateAsync({ input: { credentialId: id, name } })} error={take.error} isPending={take.isPending}>
            <p>{t('name.what', { name })}</p>
            <p>{t('name.then')}</p>
          </ConfirmButton>
        </div>
      )}
    </>
  );
}
