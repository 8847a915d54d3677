import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { addressOf, APP_CONFIG, CtxFactory, localeOf, sendJson, sendPage, takeFromServer, wantsPage } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { askedPart, statusOf, typedCode } from './verify-http';
import { VerificationService } from './verification.service';
import { verificationJson } from './verification.json';
import { VerifyPages } from './verify-pages';
import { VerifyProblemFilter } from './verify-problem.filter';

/** `GET /v/:code` on the bare server: a stranger's question needs no session, no route table and no interceptor (decision 0010). */
@Injectable()
export class VerifyCodeController {
  constructor(
    private readonly verifications: VerificationService,
    private readonly pages: VerifyPages,
    private readonly problems: VerifyProblemFilter,
    private readonly contexts: CtxFactory,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ctx = this.contexts.create();
    return this.answer(ctx, request, response).catch((error: unknown) => this.problems.answer(error, Object.assign(request, { ctx }), response));
  }

  private async answer(ctx: Ctx, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const result = await this.verifications.byCode(ctx, typedCode(request), addressOf(request, this.config));
    if (wantsPage(request)) sendPage(response, statusOf(result), this.pages.answer(localeOf(request), result, askedPart(request)));
    else sendJson(response, statusOf(result), verificationJson(result));
  }
}

export function useVerification(app: INestApplication): void {
  const verify = app.get(VerifyCodeController);
  takeFromServer(app, { isMine: (url) => url.startsWith('/v/'), methods: ['GET', 'HEAD'], handle: (request, response) => verify.handle(request, response) });
}
