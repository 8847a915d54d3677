import { useTranslation } from 'react-i18next';
import type { CertificateFactsFragment, CredentialEventKind } from '../../graphql/generated/graphql';
import { useFormat } from '../../ui/format';
import type { Tone } from '../../ui/status-tag';
import { Timeline } from '../../ui/timeline';

const tones: Record<CredentialEventKind, Tone> = {
  ISSUED: 'good',
  SUSPENDED: 'attention',
  REINSTATED: 'good',
  REVOKED: 'stopped',
  SUPERSEDED: 'neutral',
  RENEWED: 'good',
  OVERTURNED: 'good',
  CONDITIONS_SET: 'attention',
  CONDITIONS_LIFTED: 'good',
};

export function Life({ events }: { events: CertificateFactsFragment['events'] }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const items = events.map(({ id, kind, effectiveOn, publicReason }) => ({
    id,
    at: format.day(effectiveOn),
    title: t(`event.${kind}`),
    tone: tones[kind],
    ...(publicReason === null ? {} : { detail: publicReason }),
  }));
  const text = items.map(({ at, title }) => t('life.step', { day: at, step: title }));
  return (
    <>
      <p className="muted">{format.list(text)}</p>
      <Timeline label={t('life')} items={items} />
    </>
  );
}
