import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { APP_CONFIG } from './config/app-config';
import type { AppConfig } from './config/app-config';

/** Nothing of an answer is kept by a cache, framed, guessed at, or told to the next site. */
export const bareHeaders = {
  ...{ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY' },
  ...{ 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Resource-Policy': 'same-origin' },
};

interface Door {
  readonly isMine: (url: string) => boolean;
  readonly methods: readonly string[];
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Takes some requests from the server before Express sees them (decisions 0010 and 0015); everything else goes on as it was. */
export function takeFromServer(app: INestApplication, { isMine, methods, handle }: Door): void {
  const { isSecure } = app.get<AppConfig>(APP_CONFIG);
  const server = app.getHttpServer() as Server;
  const others = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request').on('request', (request, response) => {
    if (!isMine(request.url ?? '')) return others.forEach((other) => other(request, response));
    if (isSecure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    if (methods.includes(request.method ?? '')) handle(request, response);
    else response.writeHead(405, { Allow: methods.join(', ') }).end();
  });
}

/** Written at once, without the entity tag that nobody could use. */
export function sendBare(response: ServerResponse, status: number, { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string | Buffer }): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
}
