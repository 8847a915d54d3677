import type { RouteObject } from 'react-router';
import type { NavItem } from '../../ui/nav';
import { examNav, examRoutes } from './exam/routes';
import { libraryNav, libraryRoutes } from './library/routes';
import { rolePlayNav, rolePlayRoutes } from './role-play/routes';

export const routes: RouteObject[] = [...examRoutes, ...rolePlayRoutes, ...libraryRoutes];
export const nav: NavItem[] = [...examNav, ...rolePlayNav, ...libraryNav];
