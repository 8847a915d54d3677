import { useTranslation } from 'react-i18next';
import type { ShownMediaFragment, StepKind } from '../../graphql/generated/graphql';
import { Icon } from '../../ui/icon';
import classes from './courses.module.css';
import { MediaPlayer } from './media-player';
import type { Player } from './use-playing';

export interface StepMediaProps {
  kind: `${StepKind}`;
  media: ShownMediaFragment;
  title: string;
  player?: Player;
  /** Where the player goes on. */
  second?: number;
}

/** A video or a sound to play, an image with what it shows in words, or a file to keep. */
export function StepMedia(props: StepMediaProps) {
  const { t } = useTranslation('courses');
  const { kind, media } = props;
  if (kind === 'IMAGE') return <img className={classes.image} src={media.src} alt={media.transcript} />;
  if (kind === 'FILE') return <p><a className={classes.download} href={media.src} download><Icon name="download" size={20} />{t('file.open', { name: media.transcript })}</a></p>;
  return <MediaPlayer {...props} />;
}
