import { useTranslation } from 'react-i18next';
import type { ShownMediaFragment } from '../../graphql/generated/graphql';
import { languages } from '../../ui/i18n/i18n';
import classes from './courses.module.css';
import type { StepMediaProps } from './step-media';

const nameOf = (language: string): string => (language === 'es' ? languages.es : languages.en);

function Track({ media }: { media: ShownMediaFragment }) {
  return <track default kind="captions" src={media.captions} srcLang={media.language} label={nameOf(media.language)} />;
}

/** The browser's own player, with captions on and everything that is said as text below it. */
export function MediaPlayer({ kind, media, title }: StepMediaProps) {
  const { t } = useTranslation('courses');
  const about = { key: media.src, controls: true, preload: 'metadata', 'aria-label': title, src: media.src } as const;
  return (
    <div className={classes.video}>
      {/* A video element plays a sound as well, and shows its captions. */}
      {kind === 'AUDIO' ? <video {...about} key={media.src} data-sound height={120}><Track media={media} /></video> : <video {...about} key={media.src} playsInline width={640} height={360}><Track media={media} /></video>}
      <details>
        <summary>{t('video.transcript')}</summary>
        {/* Safe HTML of the server, as on the step page. */}
        <div className={classes.text} dangerouslySetInnerHTML={{ __html: media.transcriptHtml }} />
      </details>
    </div>
  );
}
