import type { Locale } from '@waymark/kernel';
import type { Request, Response } from 'express';
import type { Verification } from './verification.rules';

const httpStatus: Readonly<Partial<Record<Verification['status'], number>>> = { unknown: 404, unchecked: 503 };

export const statusOf = ({ status }: Verification): number => httpStatus[status] ?? 200;

/** A browser and whoever does not say get the page. */
export const wantsPage = (request: Request): boolean => request.accepts(['html', 'json']) !== 'json';

export function localeOf(request: Request): Locale {
  const asked = request.query['lang'];
  if (asked === 'en' || asked === 'es') return asked;
  return request.acceptsLanguages(['en', 'es']) === 'es' ? 'es' : 'en';
}

// Nothing of an answer is kept by a cache or a search engine.
const kept = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow', Vary: 'Accept, Accept-Language' };
const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

export function sendPage(response: Response, status: number, page: string): void {
  response.set({ ...kept, 'Content-Security-Policy': policy }).status(status).type('html').send(page);
}

export function sendJson(response: Response, status: number, body: object): void {
  response.set(kept).status(status).json(body);
}
