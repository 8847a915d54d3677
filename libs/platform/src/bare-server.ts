import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { Logger } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import type { Actor } from '@waymark/kernel';
import { APP_CONFIG } from './config/app-config';
import type { AppConfig } from './config/app-config';
import { CtxFactory } from './ctx/ctx.factory';
import { logLine } from './errors/log-line';
import { plainRefusal } from './errors/plain-refusal';

/** Who asks, and in which session; both null for a stranger. */
export interface Asked {
  readonly actor: Actor | null;
  readonly sessionId: string | null;
}
export type WhoAsks = (request: IncomingMessage) => Promise<Asked>;

const log = new Logger('http');

/** Nothing of an answer is kept by a cache, framed, guessed at, or told to the next site. */
export const bareHeaders = {
  ...{ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY' },
  ...{ 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Resource-Policy': 'same-origin' },
};

interface Door {
  readonly isMine: (url: string) => boolean;
  readonly methods: readonly string[];
  /** What it throws is answered as a plain route answers: a refusal by its code, a fault of ours without its text. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** Written at once, without the entity tag that nobody could use. */
export function sendBare(response: ServerResponse, status: number, { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string | Buffer }): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
}

function refuse(error: unknown, response: ServerResponse, requestId: string): void {
  const refusal = plainRefusal(error, requestId) ?? { status: 500, headers: {}, body: { code: 'INTERNAL', requestId } };
  if (refusal.status === 500) log.error(`request ${requestId} ${logLine(error)}`);
  if (response.headersSent) return void response.destroy();
  sendBare(response, refusal.status, { headers: { ...bareHeaders, ...refusal.headers, 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(refusal.body) });
}

/** Takes some requests from the server before Express sees them (decisions 0010 and 0015); everything else goes on as it was. */
export function takeFromServer(app: INestApplication, { isMine, methods, handle }: Door): void {
  const { isSecure } = app.get<AppConfig>(APP_CONFIG);
  const contexts = app.get(CtxFactory);
  const server = app.getHttpServer() as Server;
  const others = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request').on('request', (request, response) => {
    if (!isMine(request.url ?? '')) return others.forEach((other) => other(request, response));
    if (isSecure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    if (!methods.includes(request.method ?? '')) return void response.writeHead(405, { Allow: methods.join(', ') }).end();
    handle(request, response).catch((error: unknown) => refuse(error, response, contexts.create().requestId));
  });
}
