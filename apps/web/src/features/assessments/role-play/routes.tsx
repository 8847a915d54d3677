import type { RouteObject } from 'react-router';
import type { NavItem } from '../../../ui/nav';

export const rolePlayRoutes: RouteObject[] = [
  { path: 'practice', lazy: () => import('./practice-page') },
  { path: 'practice/scenarios/:id', lazy: () => import('./scenario-page') },
  { path: 'practice/:id', lazy: () => import('./feedback-page') },
  { path: 'to-grade', lazy: () => import('./queue-page') },
  { path: 'to-grade/people', lazy: () => import('./people-page') },
  { path: 'to-grade/times', lazy: () => import('../slot/times-page') },
  { path: 'to-grade/:id', lazy: () => import('./grade-page') },
];

export const rolePlayNav: NavItem[] = [
  { to: '/practice', labelKey: 'practice', icon: 'practice', roles: ['TRAINEE'], order: 40 },
  { to: '/to-grade', labelKey: 'to-grade', icon: 'grade', roles: ['TRAINER'], order: 10 },
];
