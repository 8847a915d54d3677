import type { INestApplication } from '@nestjs/common';
import { DomainError, must, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { addressOf, APP_CONFIG, CtxFactory, plainRefusal, RateLimiter } from '@waymark/platform';
import type { AppConfig, Left, Limit, WhoAsks } from '@waymark/platform';
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

/** Both headers of draft-ietf-httpapi-ratelimit-headers: what is allowed, and what is left of it for how long. */
const limitHeaders = ({ name, points, seconds }: Limit, left: Left) => ({ 'RateLimit-Policy': `"${name}";q=${points};w=${seconds}`, RateLimit: `"${name}";r=${left.points};t=${left.seconds}` });

type Say = (headers: Readonly<Record<string, string>>) => void;

/** Counts a call, and says what is left also to whoever is refused. */
async function count(counted: Promise<Left>, limit: Limit, say: Say): Promise<void> {
  try {
    say(limitHeaders(limit, await counted));
  } catch (refusal) {
    if (refusal instanceof DomainError) say(limitHeaders(limit, { points: 0, seconds: Number(refusal.details['retryAfterSeconds']) }));
    throw refusal;
  }
}

interface Asking {
  readonly authorization: string | undefined;
  readonly ip: string;
}

async function holderOf(app: INestApplication, { authorization, ip }: Asking, say: Say = () => undefined): Promise<KeyHolder> {
  const holder = await app.get(ApiKeyService).holderOf(app.get(CtxFactory).create(), authorization);
  const limit = holder ? perKey : strangers;
  await count(app.get(RateLimiter).consume(limit, holder?.keyId ?? ip), limit, say);
  if (!holder) throw new DomainError('UNAUTHENTICATED');
  return holder;
}

async function identify(app: INestApplication, request: ApiRequest, response: Response): Promise<void> {
  const asking = { authorization: request.headers.authorization, ip: request.ip ?? 'unknown' };
  const holder = await holderOf(app, asking, (headers) => response.setHeaders(new Map(Object.entries(headers))));
  Object.assign(request, { user: holder.actor, apiKey: holder });
}

/** For GraphQL: by a key where one is given, else by whatever tells people. Invented people are in plain JSON alone. */
export function keysBeside(app: INestApplication, people: WhoAsks): WhoAsks {
  const config = app.get<AppConfig>(APP_CONFIG);
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return people(request);
    const { actor, mode } = await holderOf(app, { authorization, ip: addressOf(request, config) });
    must(mode === ApiMode.LIVE, 'API_KEY_TEST_MODE');
    return { actor, sessionId: null };
  };
}

/** Whoever asks below `/api/v1` does it with a key, or is refused: a session opens nothing here. */
export function useApiKeys(app: INestApplication): void {
  app.use(API_PATH, (request: ApiRequest, response: Response, next: NextFunction) => {
    response.setHeaders(new Map(Object.entries({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })));
    request.user = stranger();
    identify(app, request, response).then(() => next(), (error: unknown) => {
      const refusal = plainRefusal(error, undefined);
      if (!refusal) return next(error);
      if (refusal.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="Waymark"');
      response.status(refusal.status).set(refusal.headers).json(refusal.body);
    });
  });
}
