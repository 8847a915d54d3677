import type { RouteObject } from 'react-router';
import type { NavItem } from '../../ui/nav';
import { bankNav, bankRoutes } from './bank/routes';
import { examNav, examRoutes } from './exam/routes';
import { libraryNav, libraryRoutes } from './library/routes';
import { rolePlayNav, rolePlayRoutes } from './role-play/routes';

export const routes: RouteObject[] = [...examRoutes, ...rolePlayRoutes, ...bankRoutes, ...libraryRoutes];
export const nav: NavItem[] = [...examNav, ...rolePlayNav, ...bankNav, ...libraryNav];
