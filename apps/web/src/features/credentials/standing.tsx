import { useTranslation } from 'react-i18next';
import type { CertificateFactsFragment, CredentialStatus } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import type { IconName } from '../../ui/icon';
import { StatusTag } from '../../ui/status-tag';
import type { Tone } from '../../ui/status-tag';

const looks: Record<CredentialStatus, { tone: Tone; icon: IconName }> = {
  ACTIVE: { tone: 'good', icon: 'check' },
  CONDITIONAL: { tone: 'attention', icon: 'info' },
  EXPIRED: { tone: 'neutral', icon: 'clock' },
  SUSPENDED: { tone: 'attention', icon: 'alert' },
  REVOKED: { tone: 'stopped', icon: 'stop' },
  SUPERSEDED: { tone: 'neutral', icon: 'forward' },
};

export function StandingTag({ status }: { status: CredentialStatus }) {
  const { t } = useTranslation('credentials');
  return <StatusTag {...looks[status]}>{t(`status.${status}`)}</StatusTag>;
}

type Stated = Pick<CertificateFactsFragment, 'holderName' | 'title' | 'validUntil'> & { events?: readonly Pick<CertificateFactsFragment['events'][number], 'kind'>[]; standing: Pick<CertificateFactsFragment['standing'], 'status' | 'since'> };

/** The answer in one sentence, as the verify page gives it. */
export function useStatement(): (certificate: Stated) => string {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  return ({ holderName, title, validUntil, standing, events = [] }) =>
    t(events.some(({ kind }) => kind === 'RENEWED') ? 'statement.renewed' : `statement.${standing.status}`, { name: holderName, title, until: format.day(validUntil), since: format.day(standing.since) });
}

/** What the board says to everybody: its reason, and conditions where there are some. */
export function PublicWords({ standing }: { standing: CertificateFactsFragment['standing'] }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const conditions = ({ since, until, text }: { since: string; until: string | null; text: string }) =>
    until === null ? t('conditions', { since: format.day(since), text }) : t('conditions-until', { since: format.day(since), until: format.day(until), text });
  return (
    <>
      {standing.publicReason && <p>{t('reason', { reason: standing.publicReason })}</p>}
      {standing.conditions && <p>{conditions(standing.conditions)}</p>}
    </>
  );
}
