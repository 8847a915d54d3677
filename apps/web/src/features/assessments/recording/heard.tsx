import { useTranslation } from 'react-i18next';
import type { RolePlayQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { Player } from './player';
import type { PlayerProps } from './player';

export interface HeardProps extends Pick<PlayerProps, 'media' | 'onTime'> {
  recording: NonNullable<RolePlayQuery['rolePlay']['recording']>;
  name: string;
}

/** The recording beside its grades; once it is deleted, that is said and the grades stay. */
export function Heard({ recording, name, ...shares }: HeardProps) {
  const { t } = useTranslation('recording');
  const { mediaUrl, kind, marks } = recording;
  return (
    <Card title={t('heard.title', { name })}>
      {mediaUrl ? <Player src={mediaUrl} kind={kind} label={t('heard.title', { name })} marks={marks} {...shares} /> : <p>{t('heard.gone')}</p>}
    </Card>
  );
}
