import type { RouteObject } from 'react-router';
import type { NavItem } from '../../ui/nav';
import { nav as approvalNav, routes as approvalRoutes } from './approvals/routes';
import { nav as complaintNav, publicRoutes as complaintPublicRoutes, routes as complaintRoutes } from './complaints/routes';
import { nav as deskNav, routes as deskRoutes } from './scheme-desk/routes';

/** Somebody who was named by an applicant has no account. */
export const publicRoutes: RouteObject[] = [{ path: 'reference/:token', lazy: () => import('./reference/speak-page') }, ...complaintPublicRoutes];

export const routes: RouteObject[] = [
  { path: 'apply', lazy: () => import('./apply-page') },
  { path: 'apply/compare', lazy: () => import('./schemes/compare-page') },
  { path: 'apply/:id', lazy: () => import('./application-page') },
  { path: 'apply/:id/plan', lazy: () => import('./plan/plan-page') },
  { path: 'apply/:id/:taskId', lazy: () => import('./applicant/task-page') },
  { path: 'certificate/learning', lazy: () => import('./outside/learning-page') },
  { path: 'certificate/audits', lazy: () => import('./renewal-audit/holder-page') },
  { path: 'board/audits', lazy: () => import('./renewal-audit/board-page') },
  { path: 'board/learning', lazy: () => import('./outside/judge-page') },
  { path: 'board/second-look/:id', lazy: () => import('./second-look/second-look-page') },
  { path: 'board/queue', lazy: () => import('./board/queue-page') },
  { path: 'board/applications/:id', lazy: () => import('./board/review-page') },
  ...deskRoutes,
  ...approvalRoutes,
  ...complaintRoutes,
];

export const nav: NavItem[] = [
  { to: '/apply', labelKey: 'apply', icon: 'applications', roles: ['TRAINEE'], isOwn: true, order: 45, beside: '/certificate' },
  { to: '/board/queue', labelKey: 'applications', icon: 'queue', roles: ['REVIEWER'], order: 10, covers: ['/board/applications', '/board/second-look'] },
  { to: '/board/learning', labelKey: 'outside-learning', icon: 'learn', roles: ['REVIEWER'], order: 12, beside: '/board/queue' },
  { to: '/board/audits', labelKey: 'audits', icon: 'check', roles: ['REVIEWER'], order: 13, beside: '/board/queue' },
  ...deskNav,
  ...approvalNav,
  ...complaintNav,
];
