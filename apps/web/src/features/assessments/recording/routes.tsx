import type { RouteObject } from 'react-router';

export const recordingRoutes: RouteObject[] = [{ path: 'practice/scenarios/:id/record', lazy: () => import('./record-page') }];
