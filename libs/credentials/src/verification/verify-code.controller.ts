import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { APP_CONFIG, CtxFactory } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import proxyAddress from 'proxy-addr';
import { localeOf, sendJson, sendPage, statusOf, typedCode, wantsPage } from './verify-http';
import { VerificationService } from './verification.service';
import { verificationJson } from './verification.json';
import { VerifyPages } from './verify-pages';
import { VerifyProblemFilter } from './verify-problem.filter';

/** `GET /v/:code` on the bare server: a stranger's question needs no session, no route table and no interceptor (decision 0010). */
@Injectable()
export class VerifyCodeController {
  private readonly isSecure: boolean;
  private readonly trusted = proxyAddress.compile('loopback');

  constructor(
    private readonly verifications: VerificationService,
    private readonly pages: VerifyPages,
    private readonly problems: VerifyProblemFilter,
    private readonly contexts: CtxFactory,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.isSecure = config.publicUrl.startsWith('https:');
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    if (this.isSecure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    const ctx = this.contexts.create();
    this.answer(ctx, request, response).catch((error: unknown) => this.problems.answer(error, Object.assign(request, { ctx }), response));
  }

  private async answer(ctx: Ctx, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const result = await this.verifications.byCode(ctx, typedCode(request), this.addressOf(request));
    if (wantsPage(request)) sendPage(response, statusOf(result), this.pages.answer(localeOf(request), result));
    else sendJson(response, statusOf(result), verificationJson(result));
  }

  /** Behind the proxy that ends TLS, and only there, the proxy says who asks. */
  private addressOf(request: IncomingMessage): string {
    return (this.isSecure ? proxyAddress(request, this.trusted) : request.socket.remoteAddress) ?? 'unknown';
  }
}

/** Everything else goes on as it was. */
export function useVerification(app: INestApplication): void {
  const verify = app.get(VerifyCodeController);
  const server = app.getHttpServer() as Server;
  const others = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request').on('request', (request, response) => {
    if (request.url?.startsWith('/v/')) verify.handle(request, response);
    else others.forEach((other) => other(request, response));
  });
}
