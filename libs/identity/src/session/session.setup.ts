import connectPgSimple from 'connect-pg-simple';
import type { INestApplication } from '@nestjs/common';
import session from 'express-session';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import passport from 'passport';
import { DataSource } from 'typeorm';
import { poolOf } from '@waymark/platform';
import type { Actor } from '@waymark/kernel';
import { ActorLoader } from './actor.loader';

export interface SessionOptions {
  readonly secret: string;
  readonly isSecure: boolean;
  /** Paths that strangers use and that must not cost a session. */
  readonly without: readonly string[];
}

const DAYS_14 = 14 * 24 * 3600 * 1000;

function exceptFor(paths: readonly string[], handlers: RequestHandler[]): RequestHandler[] {
  return handlers.map((handler) => (request: Request, response: Response, next: NextFunction) =>
    paths.some((path) => request.path === path || request.path.startsWith(`${path}/`)) ? next() : handler(request, response, next),
  );
}

/** An httpOnly cookie over a session in PostgreSQL, for two weeks from the sign-in. The id changes at sign-in; the row goes at sign-out. Reading costs no write. */
export function useSessions(app: INestApplication, options: SessionOptions): void {
  const Store = connectPgSimple(session);
  const store = new Store({ pool: poolOf(app.get(DataSource)), schemaName: 'identity', tableName: 'session', pruneSessionInterval: options.isSecure ? 3600 : false, disableTouch: true });
  const actors = app.get(ActorLoader);
  passport.serializeUser((user, done) => done(null, (user as Actor).id));
  passport.deserializeUser((request: Request, id: string, done: (error: unknown, actor?: Actor | false) => void) => {
    actors.load(id, request.sessionID).then((actor) => done(null, actor ?? false), done);
  });
  const cookie = { httpOnly: true, sameSite: 'lax' as const, secure: options.isSecure, maxAge: DAYS_14 };
  const name = options.isSecure ? '__Host-waymark' : 'waymark';
  const sessions = session({ store, name, secret: options.secret, resave: false, saveUninitialized: false, rolling: false, cookie });
  app.use(...exceptFor(options.without, [sessions, passport.initialize(), passport.session()]));
}
