import type { RouteObject } from 'react-router';
import type { NavItem } from '../../../ui/nav';

export const routes: RouteObject[] = [
  { path: 'board/rules', lazy: () => import('./rules-page') },
  { path: 'board/rules/versions/:id', lazy: () => import('./version-page') },
  { path: 'board/rules/:id', lazy: () => import('./draft-page') },
];

export const nav: NavItem[] = [{ to: '/board/rules', labelKey: 'rules', icon: 'shield', roles: ['REVIEWER', 'ORG_ADMIN'], kinds: ['CERTIFICATION_BOARD'], order: 40 }];
