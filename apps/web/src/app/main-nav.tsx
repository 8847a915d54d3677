import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate } from 'react-router';
import { useSession } from '../graphql/session';
import { Dropdown } from '../ui/dropdown';
import { Icon } from '../ui/icon';
import type { NavItem } from '../ui/nav';
import { navItems } from './features';
import classes from './main-nav.module.css';

/** A thumb finds five places, not more. */
const barPlaces = 5;

function useMyItems(): readonly NavItem[] {
  const { membership } = useSession();
  return navItems.filter(({ roles }) => membership !== null && roles.includes(membership.role));
}

function Item({ item }: { item: NavItem }) {
  const { t } = useTranslation('nav');
  return (
    <li>
      <NavLink to={item.to} end={item.to === '/'} className={classes.item}>
        <Icon name={item.icon} />
        <span>{t(item.labelKey)}</span>
      </NavLink>
    </li>
  );
}

export function SideNav() {
  const { t } = useTranslation('common');
  const items = useMyItems();
  return (
    <nav className={classes.side} aria-label={t('menu.main')}>
      <ul>{items.map((item) => <Item key={item.to} item={item} />)}</ul>
    </nav>
  );
}

function MoreItems({ items }: { items: readonly NavItem[] }) {
  const { t } = useTranslation(['common', 'nav']);
  const navigate = useNavigate();
  const choices = items.map(({ to, icon, labelKey }) => ({ id: to, icon, label: t(labelKey, { ns: 'nav' }), onChoose: () => void navigate(to) }));
  const target = (
    <>
      <Icon name="more" />
      <span>{t('menu.more')}</span>
    </>
  );
  return <li><Dropdown label={t('menu.more')} target={target} targetClass={classes.item} position="top-end" groups={[{ choices }]} /></li>;
}

export function BottomBar() {
  const { t } = useTranslation('common');
  const items = useMyItems();
  const shown = items.length > barPlaces ? items.slice(0, barPlaces - 1) : items;
  return (
    <nav className={classes.bar} aria-label={t('menu.main')}>
      <ul>
        {shown.map((item) => <Item key={item.to} item={item} />)}
        {items.length > barPlaces && <MoreItems items={items.slice(barPlaces - 1)} />}
      </ul>
    </nav>
  );
}
