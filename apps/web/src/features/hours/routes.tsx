import type { RouteObject } from 'react-router';
import type { NavItem } from '../../ui/nav';

export const routes: RouteObject[] = [
  { path: 'hours', lazy: () => import('./hours-page') },
  { path: 'hours/log', lazy: () => import('./log-page') },
  { path: 'hours/:id', lazy: () => import('./entry-page') },
  { path: 'to-sign', lazy: () => import('./to-sign-page') },
  { path: 'signed', lazy: () => import('./signed-page') },
  { path: 'placements', lazy: () => import('./placements-page') },
];

export const nav: NavItem[] = [
  { to: '/hours', labelKey: 'hours', icon: 'hours', roles: ['TRAINEE'], order: 40 },
  { to: '/to-sign', labelKey: 'to-sign', icon: 'sign', roles: ['SUPERVISOR'], order: 10 },
  { to: '/signed', labelKey: 'signed', icon: 'check', roles: ['SUPERVISOR'], order: 20 },
  { to: '/placements', labelKey: 'placements', icon: 'calendar', roles: ['SUPERVISOR', 'ORG_ADMIN'], order: 30 },
];
