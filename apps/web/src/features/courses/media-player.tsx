import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownMediaFragment } from '../../graphql/generated/graphql';
import { languages } from '../../ui/i18n/i18n';
import classes from './courses.module.css';
import type { StepMediaProps } from './step-media';

type PlayerEvent = SyntheticEvent<HTMLVideoElement>;

const nameOf = (language: string): string => (language === 'es' ? languages.es : languages.en);

function Track({ media }: { media: ShownMediaFragment }) {
  return <track default kind="captions" src={media.captions} srcLang={media.language} label={nameOf(media.language)} />;
}

/** The browser's own player, with captions on and everything that is said as text below it. It goes on at its second. */
export function MediaPlayer({ kind, media, title, player, second = 0 }: StepMediaProps) {
  const { t } = useTranslation('courses');
  const resume = ({ currentTarget: video }: PlayerEvent) => {
    // The end is not a place to go on from.
    if (second > 0 && second < media.seconds - 1) video.currentTime = second;
  };
  const tell = ({ currentTarget: video }: PlayerEvent) => player?.at(video.currentTime);
  const about = { controls: true, playsInline: true, preload: 'metadata', 'aria-label': title, src: media.src, onLoadedMetadata: resume, onTimeUpdate: tell } as const;
  return (
    <div className={classes.video}>
      {/* A video element plays a sound as well, and shows its captions. */}
      <video key={media.src} {...about} {...(kind === 'AUDIO' ? { 'data-sound': true, height: 120 } : { width: 640, height: 360 })}><Track media={media} /></video>
      <details>
        <summary>{t('video.transcript')}</summary>
        {/* Safe HTML of the server, as on the step page. */}
        <div className={classes.text} dangerouslySetInnerHTML={{ __html: media.transcriptHtml }} />
      </details>
    </div>
  );
}
