import type { INestApplication } from '@nestjs/common';
import { DomainError, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { CtxFactory, plainRefusal, RateLimiter } from '@waymark/platform';
import type { Limit } from '@waymark/platform';
import type { NextFunction, Request, Response } from 'express';
import type { KeyHolder } from '../api-key/api-key.service';
import { ApiKeyService } from '../api-key/api-key.service';

export const API_PATH = '/api/v1';

/** As the documentation says. */
const perKey: Limit = { name: 'api-key', points: 600, seconds: 60 };
// Nobody guesses 256 bits; whoever tries is stopped before the database is busy.
const strangers: Limit = { name: 'api-stranger', points: 60, seconds: 60 };

export type ApiRequest = Request & { user?: Actor; apiKey?: KeyHolder };

async function identify(app: INestApplication, request: ApiRequest): Promise<void> {
  const holder = await app.get(ApiKeyService).holderOf(app.get(CtxFactory).create(), request.headers.authorization);
  await app.get(RateLimiter).consume(holder ? perKey : strangers, holder?.keyId ?? request.ip ?? 'unknown');
  if (!holder) throw new DomainError('UNAUTHENTICATED');
  Object.assign(request, { user: holder.actor, apiKey: holder });
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
