import type { RouteObject } from 'react-router';
import type { NavItem } from '../../../ui/nav';

export const bankRoutes: RouteObject[] = [
  { path: 'bank', lazy: () => import('./bank-page') },
  { path: 'bank/new', lazy: () => import('./new-item-page') },
  { path: 'bank/import', lazy: () => import('./import-page') },
  { path: 'bank/exams', lazy: () => import('./exams-page') },
  { path: 'bank/exams/new', lazy: () => import('./new-plan-page') },
  { path: 'bank/exams/:examId', lazy: () => import('./plan-page') },
  { path: 'bank/studies/:studyId', lazy: () => import('./study-page') },
  { path: 'bank/exams/:examId/statistics', lazy: () => import('./statistics-page') },
  { path: 'bank/:itemId/key', lazy: () => import('./correction-page') },
  { path: 'bank/:itemId', lazy: () => import('./item-page') },
];

export const bankNav: NavItem[] = [{ to: '/bank', labelKey: 'bank', icon: 'exam', roles: ['TRAINER', 'ORG_ADMIN'], order: 40 }];
