import type { INestApplication } from '@nestjs/common';
import { DomainError, must, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { addressOf, APP_CONFIG, CtxFactory, plainRefusal, RateLimiter } from '@waymark/platform';
import type { AppConfig, Limit, WhoAsks } from '@waymark/platform';
import type { NextFunction, Request, Response } from 'express';
import { ApiMode } from '../api-key/api-key.rules';
import type { KeyHolder } from '../api-key/api-key.service';
import { ApiKeyService } from '../api-key/api-key.service';

export const API_PATH = '/api/v1';

/** As the documentation says. */
const perKey: Limit = { name: 'api-key', points: 600, seconds: 60 };
// Nobody guesses 256 bits; whoever tries is stopped before the database is busy.
const strangers: Limit = { name: 'api-stranger', points: 60, seconds: 60 };

export type ApiRequest = Request & { user?: Actor; apiKey?: KeyHolder };

async function holderOf(app: INestApplication, authorization: string | undefined, ip: string): Promise<KeyHolder> {
  const holder = await app.get(ApiKeyService).holderOf(app.get(CtxFactory).create(), authorization);
  await app.get(RateLimiter).consume(holder ? perKey : strangers, holder?.keyId ?? ip);
  if (!holder) throw new DomainError('UNAUTHENTICATED');
  return holder;
}

async function identify(app: INestApplication, request: ApiRequest): Promise<void> {
  const holder = await holderOf(app, request.headers.authorization, request.ip ?? 'unknown');
  Object.assign(request, { user: holder.actor, apiKey: holder });
}

/** For GraphQL: by a key where one is given, else by whatever tells people. Invented people are in plain JSON alone. */
export function keysBeside(app: INestApplication, people: WhoAsks): WhoAsks {
  const config = app.get<AppConfig>(APP_CONFIG);
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return people(request);
    const { actor, mode } = await holderOf(app, authorization, addressOf(request, config));
    must(mode === ApiMode.LIVE, 'API_KEY_TEST_MODE');
    return { actor, sessionId: null };
  };
}

/** Whoever asks below `/api/v1` does it with a key, or is refused: a session opens nothing here. */
export function useApiKeys(app: INestApplication): void {
  app.use(API_PATH, (request: ApiRequest, response: Response, next: NextFunction) => {
    response.setHeaders(new Map(Object.entries({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })));
    request.user = stranger();
    identify(app, request).then(() => next(), (error: unknown) => {
      const refusal = plainRefusal(error, undefined);
      if (!refusal) return next(error);
      if (refusal.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="Waymark"');
      response.status(refusal.status).set(refusal.headers).json(refusal.body);
    });
  });
}
