import type { RouteObject } from 'react-router';
import type { NavItem } from '../../../ui/nav';

export const routes: RouteObject[] = [{ path: 'approvals', lazy: () => import('./approvals-page') }];

const approvals = { to: '/approvals', labelKey: 'approvals', icon: 'certificate' } as const;

/** One page for both sides; each finds it beside what it belongs to. */
export const nav: NavItem[] = [
  { ...approvals, roles: ['REVIEWER', 'ORG_ADMIN'], kinds: ['CERTIFICATION_BOARD'], order: 41, beside: '/board/rules' },
  { ...approvals, roles: ['ORG_ADMIN', 'TRAINER'], kinds: ['TRAINING_PROVIDER'], order: 61, beside: '/content' },
];
