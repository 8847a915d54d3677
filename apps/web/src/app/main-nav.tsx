import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate } from 'react-router';
import { useSession } from '../graphql/session';
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
  return (
    <li>
      <Menu position="top-end" width={240}>
        <Menu.Target>
          <UnstyledButton className={classes.item}><Icon name="more" /><span>{t('menu.more')}</span></UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {items.map((item) => <Menu.Item key={item.to} leftSection={<Icon name={item.icon} />} onClick={() => void navigate(item.to)}>{t(item.labelKey, { ns: 'nav' })}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
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
