import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SayWhetherDetailIsOpenDocument } from '../../graphql/generated/graphql';
import type { CertificateFactsFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Problem } from '../../ui/problem';

/** The holder's word on who reads what was proved; taken back as easily. */
export function DetailChoice({ certificate: { id, isDetailOpen } }: { certificate: Pick<CertificateFactsFragment, 'id' | 'isDetailOpen'> }) {
  const { t } = useTranslation('credentials');
  const say = useApiMutation(SayWhetherDetailIsOpenDocument);
  return (
    <>
      <p className="muted" role="status">{t(isDetailOpen ? 'detail.open' : 'detail.closed')}</p>
      <div><Button variant="default" onClick={() => say.mutate({ credentialId: id, isOpen: !isDetailOpen })}>{t(isDetailOpen ? 'detail.stop' : 'detail.let')}</Button></div>
      {say.error !== null && <Problem error={say.error} />}
    </>
  );
}
