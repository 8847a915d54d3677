import { useTranslation } from 'react-i18next';
import type { RolePlayQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { Player } from './player';

export interface HeardProps {
  recording: NonNullable<RolePlayQuery['rolePlay']['recording']>;
  name: string;
  /** Moments to jump to besides those that the trainee marked, such as those of comments. */
  moments?: readonly number[];
  onTime?: (second: number) => void;
}

/** The recording beside its grades; once it is deleted, that is said and the grades stay. */
export function Heard({ recording, name, moments = [], onTime }: HeardProps) {
  const { t } = useTranslation('recording');
  const { mediaUrl, kind, marks } = recording;
  const places = [...new Set([...marks, ...moments])].sort((a, b) => a - b);
  return (
    <Card title={t('heard.title', { name })}>
      {mediaUrl ? <Player src={mediaUrl} kind={kind} label={t('heard.title', { name })} marks={places} onTime={onTime} /> : <p>{t('heard.gone')}</p>}
    </Card>
  );
}
