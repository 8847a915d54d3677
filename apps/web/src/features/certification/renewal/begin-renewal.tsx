import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { BeginRenewalDocument } from '../../../graphql/generated/graphql';
import type { MyRenewalsQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Problem } from '../../../ui/problem';

type Renewal = MyRenewalsQuery['myRenewals'][number];

function Begin({ id }: { id: string }) {
  const { t } = useTranslation('renewal');
  const navigate = useNavigate();
  const begin = useApiMutation(BeginRenewalDocument);
  const go = () => begin.mutate({ credentialId: id }, { onSuccess: ({ beginRenewal }) => void navigate(`/apply/${beginRenewal.id}`) });
  return (
    <div>
      {begin.error && <Problem error={begin.error} />}
      <Button onClick={go} aria-busy={begin.isPending}>{t('begin')}</Button>
    </div>
  );
}

/** The one next step: begin, go on, look at what was sent, or apply anew. */
export function RenewalStep({ renewal: { id, running, canBegin, cycle } }: { renewal: Renewal }) {
  const { t } = useTranslation('renewal');
  if (running) {
    const isOpen = running.status === 'OPEN';
    return (
      <>
        <p>{isOpen ? t('open-hint') : t('sent-hint')}</p>
        <div><Button component={Link} to={`/apply/${running.id}`} variant={isOpen ? 'filled' : 'default'}>{isOpen ? t('go-on') : t('look')}</Button></div>
      </>
    );
  }
  if (canBegin) return <Begin id={id} />;
  const mustApply = cycle?.rungs.some(({ asks, from, until }) => from <= cycle.asOf && (until === null || cycle.asOf <= until) && asks.includes('RE_APPLY'));
  return mustApply ? <div><Button component={Link} to="/apply" variant="default">{t('apply-anew')}</Button></div> : null;
}
