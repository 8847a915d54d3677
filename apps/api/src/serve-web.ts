import { extname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import type { NextFunction, Request, Response } from 'express';

const ofTheServer = /^\/(graphql|auth|link|health|v|verify|dev|files|uploads|recordings|\.well-known|issuers|keys|status-lists|crl|roots|programs|families|api)(\/|$)/;

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

// They say what a page may do. On each of thirty scripts and styles they weigh as much as a chapter of texts.
const ofPages = ['Content-Security-Policy', 'Cross-Origin-Opener-Policy', 'Origin-Agent-Cluster', 'X-DNS-Prefetch-Control', 'X-Download-Options', 'X-Frame-Options', 'X-Permitted-Cross-Domain-Policies', 'X-XSS-Protection'];

/** The build has pressed its scripts and styles: whoever can read that gets them so. */
function usePressed(request: Request, response: Response, next: NextFunction): void {
  const type = types[extname(request.path)];
  if (type === undefined) return next();
  for (const name of ofPages) response.removeHeader(name);
  response.vary('Accept-Encoding');
  if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return next();
  response.setHeader('Content-Encoding', 'br');
  response.type(type);
  request.url = `${request.path}.br`;
  next();
}

/** The built web client. Its files carry a hash in their name and never change; its page is asked for anew each time. */
export function serveWeb(app: NestExpressApplication, webDir: string): void {
  app.use('/assets', usePressed, express.static(join(webDir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  const files = express.static(webDir, {
    index: false,
    maxAge: '1h',
    // A worker that is kept too long keeps old pages with it.
    setHeaders: (response, path) => {
      if (path.endsWith('shell-worker.js')) response.setHeader('Cache-Control', 'no-cache');
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => (ofTheServer.test(request.path) ? next() : files(request, response, next)));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && request.accepts(['html', 'json']) === 'html';
    if (!isPage || ofTheServer.test(request.path) || request.path.includes('.')) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(webDir, 'index.html'));
  });
}
