import type { RouteObject } from 'react-router';
import type { NavItem } from '../../../ui/nav';

export const accommodationRoutes: RouteObject[] = [{ path: 'accommodations', lazy: () => import('./accommodations-page') }];
export const accommodationNav: NavItem[] = [{ to: '/accommodations', labelKey: 'accommodations', icon: 'shield', roles: ['ORG_ADMIN'], order: 50 }];
