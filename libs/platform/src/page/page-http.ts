import type { IncomingMessage, ServerResponse } from 'node:http';
import accepts from 'accepts';
import type { Locale } from '@waymark/kernel';
import proxyAddress from 'proxy-addr';
import type { AppConfig } from '../config/app-config';
import { bareHeaders, sendBare } from '../bare-server';

const trusted = proxyAddress.compile('loopback');

/** A browser and whoever does not say get the page. */
export const wantsPage = (request: IncomingMessage): boolean => accepts(request).type(['html', 'json']) !== 'json';

/** The path and the query of an address. */
export const partsOf = ({ url = '' }: IncomingMessage): [path: string, query: string] => {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
};

/** The language that the address names, else the one that the browser prefers. */
export function localeOf(request: IncomingMessage): Locale {
  const [, query] = partsOf(request);
  const asked = query && new URLSearchParams(query).get('lang');
  if (asked === 'en' || asked === 'es') return asked;
  return accepts(request).language(['en', 'es']) === 'es' ? 'es' : 'en';
}

/** Who asks. Behind the proxy that ends TLS, and only there, the proxy says it. */
export const addressOf = (request: IncomingMessage, { isSecure }: Pick<AppConfig, 'isSecure'>): string =>
  (isSecure ? proxyAddress(request, trusted) : request.socket.remoteAddress) ?? 'unknown';

const unlisted = { 'X-Robots-Tag': 'noindex, nofollow' };
const kept = { ...bareHeaders, Vary: 'Accept, Accept-Language' };
const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const ofPage = { ...kept, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
const ofJson = { ...kept, ...unlisted, 'Content-Type': 'application/json; charset=utf-8' };

/** A page about a person: no search engine lists it. */
export const sendPage = (response: ServerResponse, status: number, page: string): void => sendBare(response, status, { headers: { ...ofPage, ...unlisted }, body: page });

/** The same with modules of our own, which the page can do without. */
export const sendPageWithModules = (response: ServerResponse, status: number, page: string): void =>
  sendBare(response, status, { headers: { ...ofPage, ...unlisted, 'Content-Security-Policy': `${policy}; script-src 'self'` }, body: page });

/** A module that such a page asks for. */
export const sendModule = (response: ServerResponse, text: string): void => sendBare(response, 200, { headers: { ...bareHeaders, 'Content-Type': 'text/javascript; charset=utf-8' }, body: text });

/** A page that everybody may find. */
export const sendOpenPage = (response: ServerResponse, status: number, page: string): void => sendBare(response, status, { headers: ofPage, body: page });

export const sendJson = (response: ServerResponse, status: number, body: object): void => sendBare(response, status, { headers: ofJson, body: JSON.stringify(body) });
