import type { Response } from 'express';

interface PublicText {
  readonly type: string;
  readonly body: string | object | Buffer;
  /** Seconds. */
  readonly keptFor: number;
}

/** What any verifier may read, from any page: it names nobody. */
export function sendPublic(response: Response, { type, body, keptFor }: PublicText): void {
  const headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': `public, max-age=${keptFor}`, 'Content-Type': type };
  response.setHeaders(new Map(Object.entries(headers)));
  response.send(Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));
}
