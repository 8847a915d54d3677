import type { RouteObject } from 'react-router';
import type { NavItem } from '../../ui/nav';

export const routes: RouteObject[] = [
  { path: 'roster', lazy: () => import('./roster-page') },
  { path: 'roster/watch', lazy: () => import('./watch/watch-page') },
  { path: 'roster/questions', lazy: () => import('./watch/questions-page') },
  { path: 'roster/page', lazy: () => import('./profile/profile-page') },
  { path: 'roster/interfaces', lazy: () => import('./interfaces/interfaces-page') },
  { path: 'roster/import', lazy: () => import('./roster-import/import-page') },
];
const staff = { roles: ['PROGRAM_STAFF'] } as const;
export const nav: NavItem[] = [
  { to: '/roster', labelKey: 'roster', icon: 'roster', ...staff, order: 10 },
  { to: '/roster/watch', labelKey: 'roster-news', icon: 'clock', ...staff, order: 11, covers: ['/roster/questions'] },
  { to: '/roster/page', labelKey: 'roster-page', icon: 'people', ...staff, order: 12 },
  { to: '/roster/interfaces', labelKey: 'roster-interfaces', icon: 'plug', ...staff, order: 13 },
];
