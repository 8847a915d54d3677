import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon';
import classes from './exam.module.css';

/** Whole minutes, in words: no seconds that run, no colour that warns. */
export function TimeLeft({ seconds }: { seconds: number }) {
  const { t } = useTranslation('assessments');
  const minutes = Math.ceil(seconds / 60);
  return (
    <p className={classes.time}>
      <Icon name="clock" size={18} />
      {minutes > 1 ? t('time-left', { count: minutes }) : t('time-left-last')}
    </p>
  );
}
