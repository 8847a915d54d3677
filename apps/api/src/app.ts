import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { serveCertificates, serveLog, useVerification } from '@waymark/credentials';
import { LINK_PATH, useLinkSessions } from '@waymark/hours';
import { useSessions } from '@waymark/identity';
import { API_PATH, keysBeside, useApiKeys } from '@waymark/programs';
import { Operations, serveGraphql, useBodyLimit, useInputValidation } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import compression from 'compression';
import helmet from 'helmet';
import { AppModule } from './app.module';
import { serveWeb } from './serve-web';

// Mantine writes style attributes; nothing else comes from anywhere but here.
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    // blob: what was recorded is looked at before it is sent.
    mediaSrc: ["'self'", 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** The secret that signs session cookies: made on first run, kept beside the data, readable by its owner only. */
function sessionSecret(dataDir: string): string {
  const path = join(dataDir, 'session.secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8');
}

/** The whole product as one application: web, API and, if asked for, the worker. */
export async function createApp(config: AppConfig): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.for(config), { logger: ['error', 'warn', 'fatal'], forceCloseConnections: true, bodyParser: false });
  app.useBodyParser('json');
  const { isSecure } = config;
  if (isSecure) app.set('trust proxy', 'loopback');
  app.disable('x-powered-by');
  // Answers of the API are never kept, and files have tags of their own.
  app.disable('etag');
  app.use(helmet({ contentSecurityPolicy, referrerPolicy: { policy: 'no-referrer' }, strictTransportSecurity: isSecure ? undefined : false }));
  app.use(compression());
  const whoAsks = useSessions(app, { secret: sessionSecret(config.dataDir), isSecure, without: [API_PATH, '/programs', '/families', '/verify', '/health', '/assets', '/.well-known', '/issuers', '/keys', '/status-lists', '/crl', '/roots', LINK_PATH] });
  useLinkSessions(app);
  useApiKeys(app);
  useBodyLimit(app);
  useInputValidation(app);
  serveWeb(app, config.webDir);
  await app.init();
  serveGraphql(app, keysBeside(app, whoAsks));
  serveCertificates(app, whoAsks);
  serveLog(app);
  useVerification(app);
  app.get(Operations).assertDeclared();
  return app;
}
