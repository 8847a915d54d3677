import { useTranslation } from 'react-i18next';
import type { ReadStepQuery } from '../../graphql/generated/graphql';
import { languages } from '../../ui/i18n/i18n';
import classes from './courses.module.css';

type Video = NonNullable<ReadStepQuery['step']['video']>;

const nameOf = (language: string): string => (language === 'es' ? languages.es : languages.en);

/** The browser's own player, with captions on and everything that is said as text below it. */
export function VideoPlayer({ video, title }: { video: Video; title: string }) {
  const { t } = useTranslation('courses');
  return (
    <div className={classes.video}>
      <video key={video.src} controls playsInline preload="metadata" width={640} height={360} aria-label={title}>
        <source src={video.src} type="video/mp4" />
        <track default kind="captions" src={video.captions} srcLang={video.language} label={nameOf(video.language)} />
        <a href={video.src}>{t('video.open')}</a>
      </video>
      <details>
        <summary>{t('video.transcript')}</summary>
        {/* Safe HTML of the server, as on the step page. */}
        <div className={classes.text} dangerouslySetInnerHTML={{ __html: video.transcriptHtml }} />
      </details>
    </div>
  );
}
