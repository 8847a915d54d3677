import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from './icon';
import classes from './page.module.css';

export interface PageProps {
  title: string;
  lead?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
  /** `narrow` for forms and reading, `wide` for tables and two panes. */
  width?: 'narrow' | 'normal' | 'wide';
  children?: ReactNode;
}

/** The frame of a page. After a navigation the focus goes to its title, so that a screen reader says where one is. */
export function Page({ title, lead, back, actions, width = 'normal', children }: PageProps) {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  useEffect(() => {
    if (key !== 'default') heading.current?.focus();
  }, [key, pathname]);
  return (
    <div className={classes.page} data-width={width}>
      {back && <Link className={classes.back} to={back.to}><Icon name="back" size={18} />{t('back', { place: back.label })}</Link>}
      <header className={classes.head}>
        <div className={classes.words}>
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
