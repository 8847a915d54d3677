import { Suspense, useEffect } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { HoursSender } from '../features/hours/routes';
import { useSession } from '../graphql/session';
import { setLanguage } from '../ui/i18n/i18n';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { LanguageSwitch } from './language-switch';
import { BottomBar, RoomDoors, SideNav } from './main-nav';
import classes from './shell.module.css';

/** The account's language holds on every device; a stranger keeps the one chosen here. */
function useAccountLanguage(locale: string | undefined): void {
  useEffect(() => {
    if (locale !== undefined) void setLanguage(locale);
  }, [locale]);
}

function Header() {
  const { t } = useTranslation('identity');
  const { me, query } = useSession();
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.brand}><Brand /></Link>
      <div className={classes.tools}>
        <LanguageSwitch />
        {me && <AccountMenu me={me} />}
        {!me && query.isSuccess && <Link to="/sign-in" className={classes.door}>{t('sign-in.title')}</Link>}
      </div>
    </header>
  );
}

export function Shell() {
  const { t } = useTranslation('common');
  const { me } = useSession();
  const { state } = useNavigation();
  const isWide = useMediaQuery('(min-width: 62em)', false, { getInitialValueInEffect: false });
  useAccountLanguage(me?.locale);
  return (
    <div className={classes.shell} data-signed-in={me !== null || undefined}>
      <a className={classes.skip} href="#main">{t('skip')}</a>
      <Header />
      {me && (isWide ? <SideNav /> : <RoomDoors />)}
      <main id="main" tabIndex={-1} className={classes.main} aria-busy={state === 'loading'}><Outlet /></main>
      <footer className={classes.footer}>{t('help-line')}</footer>
      {me && !isWide && <BottomBar />}
      {me && <Suspense fallback={null}><HoursSender /></Suspense>}
      <ScrollRestoration />
    </div>
  );
}
