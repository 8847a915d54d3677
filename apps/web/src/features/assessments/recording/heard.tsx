import { useTranslation } from 'react-i18next';
import type { RolePlayQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { clock } from '../clock';
import { Player } from './player';
import type { PlayerProps } from './player';

export interface HeardProps extends Pick<PlayerProps, 'media' | 'onTime'> {
  recording: NonNullable<RolePlayQuery['rolePlay']['recording']>;
  name: string;
}

/** The recording beside its grades; once it is deleted, that is said and the grades stay. */
export function Heard({ recording, name, ...shares }: HeardProps) {
  const { t } = useTranslation('recording');
  const { mediaUrl, kind, marks, seconds } = recording;
  const title = t('heard.title', { name, time: clock(seconds) });
  return (
    <Card title={title}>
      {mediaUrl ? <Player src={mediaUrl} kind={kind} label={title} marks={marks} {...shares} /> : <p>{t('heard.gone')}</p>}
    </Card>
  );
}
