import type { IncomingMessage } from 'node:http';
import connectPgSimple from 'connect-pg-simple';
import { parseCookie } from 'cookie';
import { unsign } from 'cookie-signature';
import type { INestApplication } from '@nestjs/common';
import session from 'express-session';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import passport from 'passport';
import { DataSource } from 'typeorm';
import { poolOf } from '@waymark/platform';
import type { WhoAsks } from '@waymark/platform';
import type { Actor } from '@waymark/kernel';
import { ActorLoader } from './actor.loader';

export interface SessionOptions {
  readonly secret: string;
  readonly isSecure: boolean;
  /** Paths that strangers use and that must not cost a session. */
  readonly without: readonly string[];
}

const DAYS_14 = 14 * 24 * 3600 * 1000;
const isUnder = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const nameOf = ({ isSecure }: SessionOptions): string => (isSecure ? '__Host-waymark' : 'waymark');

/** The id of the session in a cookie that this secret signed. */
function sidOf({ headers }: IncomingMessage, name: string, secret: string): string | null {
  const value = headers.cookie ? parseCookie(headers.cookie)[name] : undefined;
  return (value?.startsWith('s:') && unsign(value.slice(2), secret)) || null;
}

/** Who asks, by one statement: all that a request needs of a session but at the doors. */
function reader(actors: ActorLoader, options: SessionOptions): WhoAsks {
  return async (request) => {
    const sessionId = sidOf(request, nameOf(options), options.secret);
    return { sessionId, actor: sessionId === null ? null : await actors.bySession(sessionId) };
  };
}

/** Sessions begin, change their id and end at the doors alone. */
function doors(app: INestApplication, options: SessionOptions): RequestHandler[] {
  const Store = connectPgSimple(session);
  const store = new Store({ pool: poolOf(app.get(DataSource)), schemaName: 'identity', tableName: 'session', pruneSessionInterval: options.isSecure ? 3600 : false, disableTouch: true });
  const actors = app.get(ActorLoader);
  passport.serializeUser((user, done) => done(null, (user as Actor).id));
  passport.deserializeUser((id: string, done: (error: unknown, actor?: Actor | false) => void) => {
    actors.load(id).then((actor) => done(null, actor ?? false), done);
  });
  const cookie = { httpOnly: true, sameSite: 'lax' as const, secure: options.isSecure, maxAge: DAYS_14 };
  return [session({ store, name: nameOf(options), secret: options.secret, resave: false, saveUninitialized: false, rolling: false, cookie }), passport.initialize(), passport.session()];
}

/** An httpOnly cookie over a session in PostgreSQL, for two weeks from the sign-in. The id changes at sign-in; the row goes at sign-out. Reading costs no write. Returns who asks, for what stands beside Express. */
export function useSessions(app: INestApplication, options: SessionOptions): WhoAsks {
  const whoAsks = reader(app.get(ActorLoader), options);
  app.use((request: Request, _: Response, next: NextFunction) => {
    if (['/auth', ...options.without].some((folder) => isUnder(request.path, folder))) return next();
    whoAsks(request).then(({ actor }) => next(void Object.assign(request, { user: actor ?? undefined })), next);
  });
  app.use('/auth', ...doors(app, options));
  return whoAsks;
}
