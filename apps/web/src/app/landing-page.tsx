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

const stones = [{ x: 300, y: 216, scale: 1.15 }, { x: 505, y: 158, scale: 1.45 }, { x: 712, y: 106, scale: 1.8 }] as const;

/** A trail between three markers: learning, hours, proof. */
function Trail() {
  return (
    <svg className={classes.trail} viewBox="0 0 1000 280" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
      <circle cx="640" cy="74" r="34" fill="#f3d9a4" />
      <path d="M0 190C120 150 230 175 340 150s210-85 330-62 210-20 330-70V280H0z" fill="#e2ede8" />
      <path d="M0 235c150-40 270-15 420-50s250-60 360-55 160-15 220-40v190H0z" fill="#c3dbd2" />
      <path d="M0 258c110-4 210-14 300-36s150-34 205-58 95-18 190-46 200-40 305-72" fill="none" stroke="#a0451f" strokeWidth="3.5" strokeDasharray="1 11" strokeLinecap="round" />
      {stones.map(({ x, y, scale }) => (
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
        <Button component={Link} to="/sign-in/code" size="lg" variant="default">{t('landing.start')}</Button>
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
