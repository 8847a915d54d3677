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
export const nav: NavItem[] = [{ to: '/roster', labelKey: 'roster', icon: 'roster', roles: ['PROGRAM_STAFF'], order: 10 }];
