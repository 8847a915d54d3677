import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon';
import { Page } from '../ui/page';
import classes from './landing-page.module.css';

const points = [
  { id: 'learn', icon: 'learn' },
  { id: 'hours', icon: 'hours' },
  { id: 'prove', icon: 'certificate' },
] as const satisfies readonly { id: string; icon: IconName }[];

/** A trail between three markers: learning, hours, proof. */
function Trail() {
  return (
    <svg className={classes.trail} viewBox="0 40 400 210" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
      <path d="M0 190C60 150 90 170 140 140s90-70 140-60 80-20 120-50V250H0z" fill="#e2ede8" />
      <path d="M0 215c70-30 120-5 180-30s110-50 220-45v110H0z" fill="#c3dbd2" />
      <path d="M20 238c60-6 70-40 130-46s90-10 120-48 60-40 100-66" fill="none" stroke="#a0451f" strokeWidth="3" strokeDasharray="1 9" strokeLinecap="round" />
      {[[62, 222, 1], [204, 172, 1.15], [330, 92, 1.35]].map(([x, y, scale]) => (
        <g key={x} transform={`translate(${x} ${y}) scale(${scale})`}>
          <ellipse cx="0" cy="6" rx="19" ry="7" fill="#1f4d46" />
          <ellipse cx="1.5" cy="-6" rx="13" ry="6" fill="#b98232" />
          <ellipse cx="-1" cy="-17" rx="8" ry="5" fill="#a0451f" />
        </g>
      ))}
    </svg>
  );
}

export function LandingPage() {
  const { t } = useTranslation('identity');
  return (
    <Page title={t('landing.title')} lead={t('landing.lead')} width="wide">
      <div className={classes.doors}>
        <Button component={Link} to="/sign-in" size="lg">{t('landing.sign-in')}</Button>
        <Button component="a" href="/verify" size="lg" variant="default">{t('landing.verify')}</Button>
      </div>
      <Trail />
      <ul className={classes.points}>
        {points.map(({ id, icon }) => (
          <li key={id}>
            <span className={classes.icon}><Icon name={icon} size={26} /></span>
            <h2>{t(`landing.${id}`)}</h2>
            <p>{t(`landing.${id}-body`)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
