import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CertificateFactsFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';

type Told = Pick<CertificateFactsFragment, 'standing' | 'events' | 'appealWay'>;

const isBack = ({ events }: Told): boolean => ['REINSTATED', 'OVERTURNED'].includes(events.findLast(({ kind }) => !kind.startsWith('CONDITIONS'))?.kind ?? '');
const isLifted = ({ events }: Told): boolean => events.at(-1)?.kind === 'CONDITIONS_LIFTED';

/** What the standing means, where there is more to say than that it counts. */
function meaningOf(certificate: Told) {
  const { status } = certificate.standing;
  if (status !== 'ACTIVE') return `next.${status}` as const;
  if (isLifted(certificate)) return 'next.lifted';
  return isBack(certificate) ? 'next.again' : null;
}

const isMeasured = ({ standing: { status } }: Told): boolean => status === 'SUSPENDED' || status === 'REVOKED' || status === 'CONDITIONAL';

/** What its holder can do about the standing of a certificate: an appeal with its last day, or a word with the board. */
export function NextStep({ certificate }: { certificate: Told }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const meaning = meaningOf(certificate);
  if (meaning === null) return null;
  const way = isMeasured(certificate) ? certificate.appealWay : null;
  const step = way ? t('next.appeal', { day: format.day(way.until) }) : t('next.board');
  return (
    <>
      <p>{t(meaning)} {isMeasured(certificate) && step}</p>
      {way && <div><Button component={Link} to={`/notices/${way.noticeId}`} variant="default">{t('next.appeal-act')}</Button></div>}
    </>
  );
}
