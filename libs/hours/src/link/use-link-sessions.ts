import type { INestApplication } from '@nestjs/common';
import type { Actor, Locale } from '@waymark/kernel';
import { APP_CONFIG, CtxFactory } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import type { NextFunction, Request, Response } from 'express';
import { LINK_PATH, linkSecretIn } from './link-cookie';
import { SigningLinkService } from './signing-link.service';

const localeOf = (request: Request): Locale => (request.acceptsLanguages(['en', 'es']) === 'es' ? 'es' : 'en');

/** Whoever asks below `/link` is the owner of a mailbox, or a stranger: never somebody with an account. */
export function useLinkSessions(app: INestApplication): void {
  const [links, contexts, config] = [app.get(SigningLinkService), app.get(CtxFactory), app.get<AppConfig>(APP_CONFIG)];
  app.use(LINK_PATH, (request: Request & { user?: Actor }, _: Response, next: NextFunction) => {
    const stranger: Actor = { id: null, locale: localeOf(request), memberships: [] };
    const secret = linkSecretIn(request, config);
    const asked = secret === null ? Promise.resolve(null) : links.mailboxOf(contexts.create(), secret);
    asked.then((mailbox) => next(void Object.assign(request, { user: mailbox === null ? stranger : { ...stranger, mailbox } })), next);
  });
}
