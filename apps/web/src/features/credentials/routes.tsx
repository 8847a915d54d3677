import type { RouteObject } from 'react-router';
import type { NavItem } from '../../ui/nav';

export const routes: RouteObject[] = [
  { path: 'platform/keys', lazy: () => import('./keys-page') },
  { path: 'certificate/shown', lazy: () => import('./share/shown-page') },
  { path: 'certificate/:id/share', lazy: () => import('./share/share-page') },
  { path: 'certificate/:id/name', lazy: () => import('./name/ask-page') },
  { path: 'certificate/:id/erase', lazy: () => import('./erase/erase-page') },
  { path: 'board/certificates', lazy: () => import('./board-list-page') },
  { path: 'board/certificates/:id', lazy: () => import('./board-certificate-page') },
];

export const nav: NavItem[] = [
  { to: '/certificate', labelKey: 'certificate', icon: 'certificate', roles: ['TRAINEE'], isOwn: true, order: 50 },
  { to: '/board/certificates', labelKey: 'certificates', icon: 'certificate', roles: ['REVIEWER', 'ORG_ADMIN'], kinds: ['CERTIFICATION_BOARD'], order: 40 },
  { to: '/platform/keys', labelKey: 'keys', icon: 'shield', roles: ['PLATFORM_ADMIN'], order: 30 },
];
