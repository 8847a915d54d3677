import type { RouteObject } from 'react-router';
import type { NavItem } from '../../ui/nav';
import { accommodationNav, accommodationRoutes } from './accommodation/routes';
import { bankNav, bankRoutes } from './bank/routes';
import { calibrationRoutes } from './calibration/routes';
import { examNav, examRoutes } from './exam/routes';
import { agreementNav, agreementRoutes } from './agreement/routes';
import { libraryNav, libraryRoutes } from './library/routes';
import { proctorNav, proctorRoutes } from './proctor/routes';
import { recordingRoutes } from './recording/routes';
import { rolePlayNav, rolePlayRoutes } from './role-play/routes';

export const routes: RouteObject[] = [...examRoutes, ...rolePlayRoutes, ...recordingRoutes, ...bankRoutes, ...libraryRoutes, ...agreementRoutes, ...calibrationRoutes, ...accommodationRoutes, ...proctorRoutes];
export const nav: NavItem[] = [...examNav, ...rolePlayNav, ...bankNav, ...libraryNav, ...agreementNav, ...accommodationNav, ...proctorNav];
export { unsentTakes } from './recording/routes';
