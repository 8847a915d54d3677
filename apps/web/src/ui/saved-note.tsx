import { useTranslation } from 'react-i18next';
import { useFormat } from './format';
import { Icon } from './icon';
import classes from './saved-note.module.css';

export interface SavedNoteProps {
  at: Date | string | null;
  isSaving?: boolean;
  hasFailed?: boolean;
}

/** A polite live region: screen readers hear it without losing their place. */
export function SavedNote({ at, isSaving = false, hasFailed = false }: SavedNoteProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const said = () => {
    if (isSaving) return t('saving');
    if (hasFailed) return t('save-failed');
    return at ? t('saved-at', { time: format.time(at) }) : '';
  };
  const text = said();
  return (
    <p role="status" aria-live="polite" className={classes.note} data-failed={hasFailed || undefined}>
      {text !== '' && <Icon name={hasFailed ? 'alert' : isSaving ? 'clock' : 'check'} size={16} />}
      {text}
    </p>
  );
}
