import type { RouteObject } from 'react-router';
import type { NavItem } from '../../../ui/nav';

export const examRoutes: RouteObject[] = [
  { path: 'exams', lazy: () => import('./exam-list-page') },
  { path: 'exams/:examId', lazy: () => import('./exam-page') },
  { path: 'attempts/:attemptId', lazy: () => import('./attempt-page') },
];

export const examNav: NavItem[] = [{ to: '/exams', labelKey: 'exams', icon: 'exam', roles: ['TRAINEE'], order: 20, beside: '/learn', covers: ['/attempts'] }];
