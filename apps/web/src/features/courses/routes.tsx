import type { RouteObject } from 'react-router';
import type { NavItem } from '../../ui/nav';

export const routes: RouteObject[] = [
  { path: 'learn', lazy: () => import('./learn-page') },
  { path: 'learn/:stepId', lazy: () => import('./step-page') },
  { path: 'learn/:stepId/done', lazy: () => import('./module-done-page') },
  { path: 'competencies', lazy: () => import('./competencies-page') },
  { path: 'credits', lazy: () => import('./credit/credits-page') },
  { path: 'cohorts', lazy: () => import('./cohorts/cohorts-page') },
  { path: 'cohorts/:cohortId', lazy: () => import('./cohorts/cohort-page') },
  { path: 'sessions', lazy: () => import('./sessions/sessions-page') },
  { path: 'sessions/:sessionId', lazy: () => import('./sessions/session-page') },
  { path: 'content', lazy: () => import('./authoring/content-page') },
  { path: 'content/:courseId', lazy: () => import('./authoring/course-draft-page') },
  { path: 'content/:courseId/modules/new', lazy: () => import('./authoring/module-form-page') },
  { path: 'content/:courseId/modules/:moduleId', lazy: () => import('./authoring/module-form-page') },
  { path: 'content/:courseId/steps/new', lazy: () => import('./authoring/step-form-page') },
  { path: 'content/:courseId/steps/:stepId', lazy: () => import('./authoring/step-form-page') },
  { path: 'content/:courseId/preview/:stepId', lazy: () => import('./authoring/preview-page') },
];

export const nav: NavItem[] = [
  { to: '/learn', labelKey: 'learn', icon: 'learn', roles: ['TRAINEE'], order: 10, covers: ['/competencies'] },
  { to: '/sessions', labelKey: 'sessions', icon: 'calendar', roles: ['TRAINEE'], order: 25, beside: '/learn' },
  { to: '/sessions', labelKey: 'sessions', icon: 'calendar', roles: ['TRAINER', 'ORG_ADMIN'], order: 55 },
  { to: '/cohorts', labelKey: 'cohorts', icon: 'people', roles: ['TRAINER', 'ORG_ADMIN'], order: 50, beside: '/sessions' },
  { to: '/content', labelKey: 'content', icon: 'learn', roles: ['TRAINER', 'ORG_ADMIN'], order: 40 },
  { to: '/credits', labelKey: 'credits', icon: 'check', roles: ['TRAINER', 'ORG_ADMIN'], order: 60 },
];
