import { Catch, HttpException, Inject, Logger } from '@nestjs/common';
import type { ArgumentsHost } from '@nestjs/common';
import { DomainError } from '@waymark/kernel';
import { CLOCK, DomainErrorFilter, httpStatusOf } from '@waymark/platform';
import type { Clock } from '@waymark/platform';
import type { Request, Response } from 'express';
import { localeOf, sendJson, sendPage, wantsPage } from './verify-http';
import { verificationJson } from './verification.json';
import { withoutCredential } from './verification.rules';
import { VerifyPages } from './verify-pages';

const log = new Logger('verification');

/** Whoever asks in a browser reads a sentence. A fault of ours says nothing about a certificate: it could not be checked. */
@Catch()
export class VerifyProblemFilter extends DomainErrorFilter {
  constructor(
    private readonly pages: VerifyPages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (!(error instanceof DomainError || error instanceof HttpException)) return this.couldNotCheck(error, request, response);
    if (!wantsPage(request)) return super.catch(error, host);
    const wait = error instanceof DomainError ? Number(error.details['retryAfterSeconds'] ?? 0) : 0;
    if (wait > 0) response.setHeader('Retry-After', wait);
    const [status, code] = error instanceof DomainError ? [httpStatusOf(error.code), error.code] : [error.getStatus(), this.codeOf(error)];
    sendPage(response, status, this.pages.form(localeOf(request), { code, minutes: Math.ceil(wait / 60) }));
  }

  private couldNotCheck(error: unknown, request: Request, response: Response): void {
    log.error(error instanceof Error ? error.stack : String(error));
    const result = withoutCredential('unchecked', this.clock.now());
    if (wantsPage(request)) sendPage(response, 503, this.pages.answer(localeOf(request), result));
    else sendJson(response, 503, verificationJson(result));
  }
}
