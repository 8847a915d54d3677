import { useRef } from 'react';
import type { RefObject } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordingKind } from '../../../graphql/generated/graphql';
import { clock } from '../clock';
import classes from './recording.module.css';

/** A listener lands a little before the moment, to hear how it came about. */
const LEAD_IN = 3;

export interface PlayerProps {
  src: string;
  kind: RecordingKind;
  label: string;
  marks: readonly number[];
  onTime?: (second: number) => void;
  /** For those who jump from elsewhere on the page. */
  media?: RefObject<Media | null>;
}

export type Media = HTMLVideoElement & HTMLAudioElement;

/** Plays from a little before the moment. */
function jumpIn(media: Media | null, second: number): void {
  if (!media) return;
  media.currentTime = Math.max(0, second - LEAD_IN);
  void media.play();
}

/** A button that plays the recording from the moment. */
export function Jump({ media, second }: { media: RefObject<Media | null>; second: number }) {
  const { t } = useTranslation('recording');
  return <Button variant="default" onClick={() => jumpIn(media.current, second)}>{t('player.jump', { time: clock(second) })}</Button>;
}

/** The browser's own player, with the marked moments as buttons. It reads nothing before somebody plays it: a phone pays for the bytes. */
export function Player({ src, kind, label, marks, onTime, ...shares }: PlayerProps) {
  const { t } = useTranslation('recording');
  const own = useRef<Media>(null);
  const media = shares.media ?? own;
  const shared = {
    ref: media, src, controls: true, preload: 'none', className: classes.player, 'aria-label': label,
    onTimeUpdate: () => onTime?.(Math.floor(media.current?.currentTime ?? 0)),
  } as const;
  return (
    <>
      {kind === 'VIDEO' ? <video {...shared} playsInline /> : <audio {...shared} />}
      {marks.length > 0 && (
        <div className={classes.buttons} role="group" aria-label={t('player.marks')}>
          {marks.map((second) => <Jump key={second} media={media} second={second} />)}
        </div>
      )}
    </>
  );
}
