import { useTranslation } from 'react-i18next';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { useSession } from '../graphql/session';
import { Dropdown } from '../ui/dropdown';
import { Icon } from '../ui/icon';
import { isFor } from '../ui/nav';
import type { NavItem } from '../ui/nav';
import { navItems } from './features';
import classes from './main-nav.module.css';

/** A thumb finds five places, not more. */
const barPlaces = 5;

function useMyItems(): readonly NavItem[] {
  const { membership } = useSession();
  return navItems.filter((item) => isFor(item, membership));
}

const isUnder = (path: string, to: string): boolean => path === to || (to !== '/' && path.startsWith(`${to}/`));

/** How much of a path an item names: the place that names most of it is where somebody is. */
const reach = (path: string, { to, covers = [] }: NavItem): number => Math.max(0, ...[to, ...covers].filter((each) => isUnder(path, each)).map(({ length }) => length));

function useHere(): NavItem | undefined {
  const { pathname } = useLocation();
  const [nearest] = useMyItems().filter((item) => reach(pathname, item) > 0).sort((a, b) => reach(pathname, b) - reach(pathname, a));
  return nearest;
}

/** The place a phone shows for a path, with the doors beside it. */
function useRoom(): readonly NavItem[] {
  const items = useMyItems();
  const here = useHere();
  if (!here) return [];
  const door = here.beside ?? here.to;
  return items.filter(({ to, beside }) => to === door || beside === door);
}

/** `/roster/page` has a place of its own: being there is not being at `/roster`. */
const holdsOthers = ({ to }: NavItem): boolean => to === '/' || navItems.some((other) => other.to.startsWith(`${to}/`));

function Item({ item, isHere = false }: { item: NavItem; isHere?: boolean }) {
  const { t } = useTranslation('nav');
  return (
    <li>
      <NavLink to={item.to} end={holdsOthers(item)} className={classes.item} data-here={isHere || undefined}>
        <Icon name={item.icon} />
        <span>{t(item.labelKey)}{item.Count && <item.Count />}</span>
      </NavLink>
    </li>
  );
}

export function SideNav() {
  const { t } = useTranslation('common');
  const items = useMyItems();
  const here = useHere();
  return (
    <nav className={classes.side} aria-label={t('menu.main')}>
      <ul>{items.map((item) => <Item key={item.to} item={item} isHere={item === here} />)}</ul>
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

/** The doors of the room that is open: what a phone's bar has no place for is one tap away from its neighbour. */
export function RoomDoors() {
  const { t } = useTranslation('common');
  const room = useRoom();
  const { pathname } = useLocation();
  if (room.length < 2 || !room.some(({ to }) => to === pathname)) return null;
  return (
    <nav className={classes.doors} aria-label={t('menu.doors')}>
      <ul>{room.map((item) => <Item key={item.to} item={item} />)}</ul>
    </nav>
  );
}

export function BottomBar() {
  const { t } = useTranslation('common');
  const items = useMyItems().filter(({ beside }) => beside === undefined);
  const room = useRoom();
  const shown = items.length > barPlaces ? items.slice(0, barPlaces - 1) : items;
  return (
    <nav className={classes.bar} aria-label={t('menu.main')}>
      <ul>
        {shown.map((item) => <Item key={item.to} item={item} isHere={room.includes(item)} />)}
        {items.length > barPlaces && <MoreItems items={items.slice(barPlaces - 1)} />}
      </ul>
    </nav>
  );
}
