import { createBrowserRouter } from 'react-router';
import type { RouteObject } from 'react-router';
import { Loading } from '../ui/loading';
import { CrashPage } from './crash-page';
import { publicRoutes, signedInRoutes } from './features';
import { LostPage } from './lost-page';
import { Shell } from './shell';
import { SignedIn } from './signed-in';
import { StartPage } from './start-page';

/** A page that crashes leaves the menu standing: the boundary sits inside the shell. */
export const routes: RouteObject[] = [
  {
    Component: Shell,
    HydrateFallback: Loading,
    children: [
      {
        ErrorBoundary: CrashPage,
        children: [
          { index: true, Component: StartPage },
          ...publicRoutes,
          { Component: SignedIn, children: signedInRoutes },
          { path: '*', Component: LostPage },
        ],
      },
    ],
  },
];

export const makeRouter = () => createBrowserRouter(routes);
