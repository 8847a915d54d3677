import type { RouteObject } from 'react-router';
import * as assessmentsHome from '../features/assessments/home';
import * as assessments from '../features/assessments/routes';
import * as certificationHome from '../features/certification/home';
import * as certification from '../features/certification/routes';
import * as coursesHome from '../features/courses/home';
import * as courses from '../features/courses/routes';
import * as credentialsHome from '../features/credentials/home';
import * as credentials from '../features/credentials/routes';
import * as hoursHome from '../features/hours/home';
import * as hours from '../features/hours/routes';
import * as identity from '../features/identity/routes';
import * as programsHome from '../features/programs/home';
import * as programs from '../features/programs/routes';
import type { HomeCard, NavItem } from '../ui/nav';
import { InboxCount } from './inbox-count';

interface Feature {
  routes: RouteObject[];
  nav: NavItem[];
  publicRoutes?: RouteObject[];
}

const features: readonly Feature[] = [identity, courses, assessments, hours, certification, credentials, programs];
const homes: readonly { homeCards: HomeCard[] }[] = [coursesHome, assessmentsHome, hoursHome, certificationHome, credentialsHome, programsHome];

const everyone = ['TRAINEE', 'TRAINER', 'SUPERVISOR', 'REVIEWER', 'PROGRAM_STAFF', 'ORG_ADMIN', 'PLATFORM_ADMIN'] as const;
const home: NavItem = { to: '/', labelKey: 'home', icon: 'home', roles: everyone, isOwn: true, order: 0 };

const inbox: NavItem = { to: '/inbox', labelKey: 'inbox', icon: 'bell', roles: everyone, isOwn: true, order: 1, beside: '/', Count: InboxCount };

const reports: NavItem = { to: '/reports', labelKey: 'reports', icon: 'chart', roles: ['TRAINER', 'SUPERVISOR', 'ORG_ADMIN'], order: 70 };

const records: NavItem = { to: '/records', labelKey: 'records', icon: 'shield', roles: ['PLATFORM_ADMIN'], order: 75 };

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;

// Pages that more than one feature has a part in.
const shared: RouteObject[] = [
  { path: 'records', lazy: () => import('./records-page') },
  { path: 'reports', lazy: () => import('./reports-page') },
  { path: 'inbox', lazy: () => import('./inbox-page') },
  { path: 'certificate', lazy: () => import('./holder-page') },
];

export const signedInRoutes: RouteObject[] = [...features.flatMap((feature) => feature.routes), ...shared];
export const publicRoutes: RouteObject[] = features.flatMap((feature) => feature.publicRoutes ?? []);
export const navItems: readonly NavItem[] = [home, inbox, reports, records, ...features.flatMap((feature) => feature.nav)].sort(byOrder);
export const homeCards: readonly HomeCard[] = homes.flatMap((each) => each.homeCards).sort(byOrder);
