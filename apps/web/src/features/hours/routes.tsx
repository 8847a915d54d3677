import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import type { NavItem } from '../../ui/nav';

export const routes: RouteObject[] = [
  { path: 'hours', lazy: () => import('./hours-page') },
  { path: 'hours/log', lazy: () => import('./log/log-page') },
  { path: 'hours/counted', lazy: () => import('./counted/counted-page') },
  { path: 'hours/supervision', lazy: () => import('./supervision/supervision-page') },
  { path: 'supervision/:traineeId', lazy: () => import('./supervision/supervision-page') },
  { path: 'hours/import', lazy: () => import('./import/import-page') },
  { path: 'hours/copy', lazy: () => import('./copy/copy-page') },
  { path: 'hours/week', lazy: () => import('./log/week-page') },
  { path: 'hours/waiting/:id', lazy: () => import('./waiting/waiting-page') },
  { path: 'hours/:id', lazy: () => import('./entry-page') },
  { path: 'to-sign', lazy: () => import('./to-sign-page') },
  { path: 'signed', lazy: () => import('./signed-page') },
  { path: 'placements', lazy: () => import('./placement/placements-page') },
  { path: 'placements/outside', lazy: () => import('./placement/outside-page') },
  { path: 'placements/:id/case', lazy: () => import('./signer-case/open-page') },
  { path: 'signer-cases/:id', lazy: () => import('./signer-case/case-page') },
  { path: 'placements/:id/:as', lazy: () => import('./placement/name-page') },
  { path: 'hours/receipts/:id', lazy: () => import('./link/receipt-page') },
];

/** For people without an account: the doors and pages of a link in a mail. */
export const publicRoutes: RouteObject[] = [
  { path: 'sign', lazy: () => import('./link/week-page') },
  { path: 'sign/receipts', lazy: () => import('./link/receipts-page') },
  { path: 'sign/:token', lazy: () => import('./link/door-page') },
];

/** Sends what waits on this device, on whatever page somebody is. */
export const HoursSender = lazy(() => import('./waiting/sender'));

/** How many entries of a person are on this device alone, once those were sent that could be. Where the browser keeps nothing, there are none to lose. */
export async function unsentHours(personId: string): Promise<number> {
  const { countUnsent } = await import('./waiting/send-waiting');
  return countUnsent(personId);
}

export const nav: NavItem[] = [
  { to: '/hours', labelKey: 'hours', icon: 'hours', roles: ['TRAINEE'], isOwn: true, order: 40 },
  { to: '/to-sign', labelKey: 'to-sign', icon: 'sign', roles: ['SUPERVISOR'], order: 10 },
  { to: '/signed', labelKey: 'signed', icon: 'check', roles: ['SUPERVISOR'], order: 20 },
  { to: '/placements', labelKey: 'placements', icon: 'calendar', roles: ['SUPERVISOR', 'ORG_ADMIN'], order: 30 },
];
