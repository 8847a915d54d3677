import type { RouteObject } from 'react-router';
import type { NavItem } from '../../../ui/nav';

export const libraryRoutes: RouteObject[] = [
  { path: 'scenarios', lazy: () => import('./library-page') },
  { path: 'scenarios/new', lazy: () => import('./scenario-page') },
  { path: 'scenarios/rubrics/new', lazy: () => import('./rubric-page') },
  { path: 'scenarios/rubrics/:id', lazy: () => import('./rubric-page') },
  { path: 'scenarios/:id', lazy: () => import('./scenario-page') },
];

export const libraryNav: NavItem[] = [{ to: '/scenarios', labelKey: 'scenarios', icon: 'practice', roles: ['TRAINER'], order: 20, covers: ['/calibration'] }];
