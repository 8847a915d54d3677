import { useTranslation } from 'react-i18next';
import type { ItemState } from '../../../graphql/generated/graphql';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';

const tones: Record<ItemState, Tone> = { DRAFT: 'neutral', REVIEW: 'waiting', PILOT: 'attention', ACTIVE: 'good', RETIRED: 'stopped' };

export function ItemStateTag({ state }: { state: ItemState }) {
  const { t } = useTranslation('bank');
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}
