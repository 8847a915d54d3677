import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../ui/format';
import { Icon } from '../../../ui/icon';
import classes from './log.module.css';
import { placeOf } from './scene';
import type { Kind, LogScene } from './scene';

export interface KindsProps {
  scene: LogScene;
  onChoose: (kind: Kind) => void;
  onNew: () => void;
}

/** The last kinds of work, to log again with two taps. */
export function Kinds({ scene, onChoose, onNew }: KindsProps) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const words = (kind: Kind) => t('kind', { activity: t(`activity.${kind.activity}`), place: placeOf(scene, kind.placementId), minutes: format.length(kind.minutes) });
  return (
    <section className="stack" aria-label={t('log.again')}>
      {scene.kinds.length > 0 && <h2>{t('log.again')}</h2>}
      <div className={classes.choices}>
        {scene.kinds.map((kind) => (
          <button key={kind.id} type="button" className={classes.choice} onClick={() => onChoose(kind)} aria-label={words(kind)}>
            {t(`activity.${kind.activity}`)}
            <span className={classes.hint}>{t('log.where', { place: placeOf(scene, kind.placementId), minutes: format.length(kind.minutes) })}</span>
          </button>
        ))}
      </div>
      <div className={classes.chips}>
        <Button variant="default" onClick={onNew}>{t('log.new')}</Button>
        <Button component={Link} to="/hours/week" variant="default" leftSection={<Icon name="calendar" size={18} />}>{t('week.open')}</Button>
      </div>
    </section>
  );
}
