import { useTranslation } from 'react-i18next';
import { SetMyLocaleDocument } from '../graphql/generated/graphql';
import { useApiMutation } from '../graphql/hooks';
import { useSession } from '../graphql/session';
import { languages, setLanguage } from '../ui/i18n/i18n';
import classes from './shell.module.css';

/** Each language by its own name, no flags. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('common');
  const { me } = useSession();
  const save = useApiMutation(SetMyLocaleDocument);
  const choose = (locale: string) => {
    void setLanguage(locale);
    if (me) save.mutate({ locale });
  };
  return (
    <div role="group" aria-label={t('language')} className={classes.languages}>
      {Object.entries(languages).map(([code, name]) => (
        <button key={code} type="button" lang={code} aria-pressed={i18n.language === code} onClick={() => choose(code)}>
          <span className={classes.long}>{name}</span>
          <span className={classes.short} aria-hidden="true">{code.toUpperCase()}</span>
        </button>
      ))}
    </div>
  );
}
