import type { IncomingMessage, ServerResponse } from 'node:http';
import accepts from 'accepts';
import type { Locale } from '@waymark/kernel';
import type { Verification } from './verification.rules';

const httpStatus: Readonly<Partial<Record<Verification['status'], number>>> = { unknown: 404, unchecked: 503 };

export const statusOf = ({ status }: Verification): number => httpStatus[status] ?? 200;

/** A browser and whoever does not say get the page. */
export const wantsPage = (request: IncomingMessage): boolean => accepts(request).type(['html', 'json']) !== 'json';

const partsOf = ({ url = '' }: IncomingMessage): [path: string, query: string] => {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
};

export function localeOf(request: IncomingMessage): Locale {
  const [, query] = partsOf(request);
  const asked = query && new URLSearchParams(query).get('lang');
  if (asked === 'en' || asked === 'es') return asked;
  return accepts(request).language(['en', 'es']) === 'es' ? 'es' : 'en';
}

/** What was typed behind `/v/`; nothing where it is no text. */
export function typedCode(request: IncomingMessage): string {
  try {
    return decodeURIComponent(partsOf(request)[0].slice('/v/'.length));
  } catch {
    return '';
  }
}

// Nothing of an answer is kept by a cache or a search engine, framed, or told to the next site.
const kept = {
  ...{ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow', Vary: 'Accept, Accept-Language' },
  ...{ 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY', 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Resource-Policy': 'same-origin' },
};
const ofPage = { ...kept, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'" };
const ofJson = { ...kept, 'Content-Type': 'application/json; charset=utf-8' };

/** Written at once, without the entity tag that nobody could use. */
function send(response: ServerResponse, status: number, { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string }): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
}

export const sendPage = (response: ServerResponse, status: number, page: string): void => send(response, status, { headers: ofPage, body: page });

export const sendJson = (response: ServerResponse, status: number, body: object): void => send(response, status, { headers: ofJson, body: JSON.stringify(body) });
