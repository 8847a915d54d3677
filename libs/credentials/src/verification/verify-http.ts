import type { IncomingMessage, ServerResponse } from 'node:http';
import accepts from 'accepts';
import type { Locale } from '@waymark/kernel';
import { bareHeaders, sendBare } from '@waymark/platform';
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

const kept = { ...bareHeaders, 'X-Robots-Tag': 'noindex, nofollow', Vary: 'Accept, Accept-Language' };
const ofPage = { ...kept, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'" };
const ofJson = { ...kept, 'Content-Type': 'application/json; charset=utf-8' };

export const sendPage = (response: ServerResponse, status: number, page: string): void => sendBare(response, status, { headers: ofPage, body: page });

export const sendJson = (response: ServerResponse, status: number, body: object): void => sendBare(response, status, { headers: ofJson, body: JSON.stringify(body) });
