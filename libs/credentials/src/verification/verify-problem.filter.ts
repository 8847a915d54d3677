import type { IncomingMessage, ServerResponse } from 'node:http';
import { Catch, Inject, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@waymark/kernel';
import { CLOCK, localeOf, logLine, plainRefusal, sendJson, sendPage, wantsPage } from '@waymark/platform';
import type { Clock, Ctx } from '@waymark/platform';
import { verificationJson } from './verification.json';
import { withoutCredential } from './verification.rules';
import { VerifyPages } from './verify-pages';

type Asked = IncomingMessage & { ctx?: Ctx };

const log = new Logger('verification');
const waitOf = (error: unknown): number => (error instanceof DomainError ? Number(error.details['retryAfterSeconds'] ?? 0) : 0);

/** Whoever asks in a browser reads a sentence. A fault of ours says nothing about a certificate: it could not be checked. */
@Catch()
export class VerifyProblemFilter implements ExceptionFilter {
  constructor(
    private readonly pages: VerifyPages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    this.answer(error, host.switchToHttp().getRequest<Asked>(), host.switchToHttp().getResponse<ServerResponse>());
  }

  answer(error: unknown, request: Asked, response: ServerResponse): void {
    const refusal = plainRefusal(error, request.ctx?.requestId);
    if (!refusal) return this.couldNotCheck(error, request, response);
    response.setHeaders(new Map(Object.entries(refusal.headers)));
    if (!wantsPage(request)) return sendJson(response, refusal.status, refusal.body);
    sendPage(response, refusal.status, this.pages.form(localeOf(request), { code: refusal.body.code, minutes: Math.ceil(waitOf(error) / 60) }));
  }

  private couldNotCheck(error: unknown, request: IncomingMessage, response: ServerResponse): void {
    log.error(logLine(error));
    const result = withoutCredential('unchecked', this.clock.now());
    if (wantsPage(request)) sendPage(response, 503, this.pages.answer(localeOf(request), result));
    else sendJson(response, 503, verificationJson(result));
  }
}
