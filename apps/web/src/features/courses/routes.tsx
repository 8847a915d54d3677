import type { RouteObject } from 'react-router';
import type { NavItem } from '../../ui/nav';

export const routes: RouteObject[] = [
  { path: 'learn', lazy: () => import('./learn-page') },
  { path: 'learn/:stepId', lazy: () => import('./step-page') },
  { path: 'learn/:stepId/done', lazy: () => import('./module-done-page') },
];

export const nav: NavItem[] = [{ to: '/learn', labelKey: 'learn', icon: 'learn', roles: ['TRAINEE'], order: 10 }];
