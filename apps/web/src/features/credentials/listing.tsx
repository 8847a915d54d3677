import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseListingDocument } from '../../graphql/generated/graphql';
import type { CertificateFactsFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Problem } from '../../ui/problem';
import classes from './certificate.module.css';

type Certificate = Pick<CertificateFactsFragment, 'id' | 'boardName' | 'register'>;

const words = (isListed: boolean | null) => (isListed === null ? 'listing.ask' : isListed ? 'listing.yes' : 'listing.no');

/** Whether others find the holder in the register of the board. Asked where there is one; silence is no. */
export function Listing({ certificate: { id, boardName, register } }: { certificate: Certificate }) {
  const { t } = useTranslation('credentials');
  const choose = useApiMutation(ChooseListingDocument);
  const say = (isListed: boolean) => choose.mutate({ credentialId: id, isListed });
  if (!register.isKept) return null;
  return (
    <>
      <h3>{t('listing.title')}</h3>
      <p role="status">{t(words(register.isListed), { board: boardName })}</p>
      <p className="muted">{t('listing.what')}</p>
      <div className={classes.filter}>
        {register.isListed !== true && <Button variant="default" onClick={() => say(true)}>{t('listing.let')}</Button>}
        {register.isListed !== false && <Button variant="default" onClick={() => say(false)}>{t('listing.stop')}</Button>}
      </div>
      {choose.error !== null && <Problem error={choose.error} />}
    </>
  );
}
