import type { RouteObject } from 'react-router';

/** Reached from the library and from the queue. */
export const calibrationRoutes: RouteObject[] = [
  { path: 'calibration', lazy: () => import('./calibration-page') },
  { path: 'calibration/new', lazy: () => import('./benchmark-page') },
];
