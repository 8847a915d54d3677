import type { RouteObject } from 'react-router';
import type { NavItem } from '../../ui/nav';

export const publicRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: () => import('./sign-in-page') },
  { path: 'sign-in/code', lazy: () => import('./code-page') },
  { path: 'sign-in/check-mail', lazy: () => import('./check-mail-page') },
  { path: 'sign-in/forgot', lazy: () => import('./forgot-page') },
  { path: 'sign-in/new-password', lazy: () => import('./new-password-page') },
  { path: 'invite/:token', lazy: () => import('./invite-page') },
];

export const routes: RouteObject[] = [
  { path: 'welcome', lazy: () => import('./welcome-page') },
  { path: 'me', lazy: () => import('./me-page') },
  { path: 'me/leave', lazy: () => import('./leave-page') },
  { path: 'people', lazy: () => import('./people-page') },
  { path: 'seats', lazy: () => import('./seats-page') },
];

export const nav: NavItem[] = [{ to: '/people', labelKey: 'people', icon: 'people', roles: ['ORG_ADMIN'], order: 10 }];
