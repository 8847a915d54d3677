import type { RouteObject } from 'react-router';
import type { NavItem } from '../../../ui/nav';

export const agreementRoutes: RouteObject[] = [{ path: 'agreement', lazy: () => import('./agreement-page') }];
export const agreementNav: NavItem[] = [{ to: '/agreement', labelKey: 'agreement', icon: 'chart', roles: ['TRAINER', 'ORG_ADMIN'], order: 60 }];
