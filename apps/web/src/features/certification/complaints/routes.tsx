import type { RouteObject } from 'react-router';
import type { NavItem } from '../../../ui/nav';

/** Anybody may tell a board, without an account. */
export const publicRoutes: RouteObject[] = [{ path: 'complain', lazy: () => import('./complain-page') }];

export const routes: RouteObject[] = [
  { path: 'board/complaints', lazy: () => import('./complaints-page') },
  { path: 'board/complaints/new', lazy: () => import('./new-complaint-page') },
  { path: 'board/complaints/:id', lazy: () => import('./complaint-page') },
  { path: 'notices', lazy: () => import('./notices-page') },
  { path: 'notices/:id', lazy: () => import('./notice-page') },
];

export const nav: NavItem[] = [{ to: '/board/complaints', labelKey: 'complaints', icon: 'alert', roles: ['REVIEWER'], order: 12, beside: '/board/queue' }];
