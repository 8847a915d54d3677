import type { AppConfig } from '@waymark/platform';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { SESSION_HOURS } from './signing-link.rules';

/** Below this path, and nowhere else, a browser shows the cookie of a link; the cookie of an account is not read here. */
export const LINK_PATH = '/link';

const nameOf = (config: AppConfig): string => (config.isSecure ? '__Secure-waymark-link' : 'waymark-link');
const optionsOf = (config: AppConfig) => ({ httpOnly: true, sameSite: 'strict' as const, secure: config.isSecure, path: LINK_PATH });

export const linkSecretIn = ({ headers }: Request, config: AppConfig): string | null => parseCookie(headers.cookie ?? '')[nameOf(config)] ?? null;

export function setLinkCookie(response: Response, config: AppConfig, secret: string): void {
  response.cookie(nameOf(config), secret, { ...optionsOf(config), maxAge: SESSION_HOURS * 3_600_000 });
}

export function clearLinkCookie(response: Response, config: AppConfig): void {
  response.clearCookie(nameOf(config), optionsOf(config));
}
