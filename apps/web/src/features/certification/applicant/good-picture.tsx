import { useTranslation } from 'react-i18next';
import classes from './applicant.module.css';

/** A drawing of a photo as it should be: the whole sheet, flat, from above, every line readable. */
export function GoodPicture() {
  const { t } = useTranslation('applicant');
  return (
    <figure className="stack" style={{ margin: 0 }}>
      <svg className={classes.example} viewBox="0 0 200 150" role="img" aria-label={t('document.good')}>
        <rect width="200" height="150" rx="10" fill="var(--wm-pine-soft)" />
        <rect x="32" y="22" width="136" height="106" rx="3" fill="var(--wm-surface)" stroke="var(--wm-edge)" />
        <path d="M54 46h92M62 60h76M54 82h92M54 94h70" stroke="var(--wm-muted)" strokeWidth="4" strokeLinecap="round" />
        <circle cx="138" cy="108" r="10" fill="var(--wm-gold-soft)" stroke="var(--wm-gold)" strokeWidth="2" />
        <path d="M24 32V14h18M158 14h18v18M176 118v18h-18M42 136H24v-18" fill="none" stroke="var(--wm-pine)" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <figcaption>
        <ul className={classes.steps}>
          <li>{t('document.good-1')}</li>
          <li>{t('document.good-2')}</li>
          <li>{t('document.good-3')}</li>
        </ul>
      </figcaption>
    </figure>
  );
}
