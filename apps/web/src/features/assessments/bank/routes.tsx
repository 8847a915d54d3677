import type { RouteObject } from 'react-router';
import type { NavItem } from '../../../ui/nav';

export const bankRoutes: RouteObject[] = [
  { path: 'bank', lazy: () => import('./bank-page') },
  { path: 'bank/new', lazy: () => import('./new-item-page') },
  { path: 'bank/:itemId', lazy: () => import('./item-page') },
];

export const bankNav: NavItem[] = [{ to: '/bank', labelKey: 'bank', icon: 'exam', roles: ['TRAINER', 'ORG_ADMIN'], order: 40 }];
