import type { RouteObject } from 'react-router';
import type { NavItem } from '../../../ui/nav';

export const proctorRoutes: RouteObject[] = [{ path: 'sittings', lazy: () => import('./sittings-page') }];
export const proctorNav: NavItem[] = [{ to: '/sittings', labelKey: 'sittings', icon: 'clock', roles: ['TRAINER', 'ORG_ADMIN'], order: 45 }];
