import type { Locale } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import type { Request } from 'express';

export const ipOf = (request: Request): string => request.ip ?? 'unknown';
export const localeOf = (request: Request): Locale => (request.acceptsLanguages(['en', 'es']) === 'es' ? 'es' : 'en');

/** `logIn` gives the session a new id, so that a planted cookie is worth nothing. The browser's own words are kept, to name the place later. */
export async function beginSession(request: Request, personId: string): Promise<void> {
  const user = { id: personId, locale: 'en', memberships: [] } satisfies Actor;
  await new Promise<void>((resolve, reject) => request.logIn(user, (error: unknown) => (error ? reject(error) : resolve())));
  Object.assign(request.session, { userAgent: (request.get('user-agent') ?? '').slice(0, 300) });
}
