import type { RouteObject } from 'react-router';

export const recordingRoutes: RouteObject[] = [{ path: 'practice/scenarios/:id/record', lazy: () => import('./record-page') }];

/** How many recordings of a person are on this device alone. Where the browser keeps nothing, there are none to lose and nobody is held back. */
export async function unsentTakes(personId: string): Promise<number> {
  const { takeStore } = await import('./take-store');
  return takeStore.all(personId).then(({ length }) => length, () => 0);
}
