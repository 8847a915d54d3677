import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SayWhetherDetailIsOpenDocument } from '../../graphql/generated/graphql';
import type { CertificateFactsFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Problem } from '../../ui/problem';
import classes from './certificate.module.css';

/** The holder's word on who reads what was proved; taken back as easily. */
export function DetailChoice({ certificate: { id, isDetailOpen } }: { certificate: Pick<CertificateFactsFragment, 'id' | 'isDetailOpen'> }) {
  const { t } = useTranslation('credentials');
  const say = useApiMutation(SayWhetherDetailIsOpenDocument);
  return (
    <>
      <p className="muted" role="status">{t(isDetailOpen ? 'detail.open' : 'detail.closed')}</p>
      <div className={classes.filter}>
        <Button component={Link} to={`/certificate/${id}/share`}>{t('share.open')}</Button>
        <Button variant="default" onClick={() => say.mutate({ credentialId: id, isOpen: !isDetailOpen })}>{t(isDetailOpen ? 'detail.stop' : 'detail.let')}</Button>
      </div>
      <p><Link className="way" to="/certificate/shown">{t('shown.open')}</Link></p>
      {say.error !== null && <Problem error={say.error} />}
    </>
  );
}
