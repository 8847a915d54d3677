import { useTranslation } from 'react-i18next';
import type { HoursRowFragment } from '../../graphql/generated/graphql';
import { StatusTag } from '../../ui/status-tag';
import type { Tone } from '../../ui/status-tag';

type Standing = HoursRowFragment['state'] | 'REPLACED';

const tones: Record<Standing, Tone> = { DRAFT: 'neutral', SENT: 'waiting', RETURNED: 'attention', SIGNED: 'good', REPLACED: 'neutral' };

/** Draft, waiting, to change, signed, or replaced by a signed correction. */
export function HoursState({ entry }: { entry: Pick<HoursRowFragment, 'state' | 'supersededAt'> }) {
  const { t } = useTranslation('hours');
  const standing: Standing = entry.supersededAt === null ? entry.state : 'REPLACED';
  return <StatusTag tone={tones[standing]}>{t(`state.${standing}`)}</StatusTag>;
}
