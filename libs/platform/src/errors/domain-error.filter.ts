import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@waymark/kernel';
import type { Request, Response } from 'express';
import type { Ctx } from '../ctx/ctx';
import { httpStatusOf } from './http-status';

const log = new Logger('http');

/** Plain routes answer `{code, …, requestId}`; GraphQL has its own formatter and gets the error as thrown. */
@Catch()
export class DomainErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = host.switchToHttp().getRequest<Request & { ctx?: Ctx }>().ctx?.requestId;
    if (response.headersSent) return void response.end();
    if (error instanceof DomainError) return this.refuse(response, { error, requestId });
    if (error instanceof HttpException) return void response.status(error.getStatus()).json({ code: this.codeOf(error), fields: this.fieldsOf(error), requestId });
    log.error(`request ${requestId} ${error instanceof Error ? error.stack : String(error)}`);
    response.status(500).json({ code: 'INTERNAL', requestId });
  }

  private refuse(response: Response, { error, requestId }: { error: DomainError; requestId: string | undefined }): void {
    const wait = error.details['retryAfterSeconds'];
    if (typeof wait === 'number') response.setHeader('Retry-After', wait);
    response.status(httpStatusOf(error.code)).json({ code: error.code, details: error.details, requestId });
  }

  protected codeOf(error: HttpException): string {
    if (error.getStatus() === 404) return 'NOT_FOUND';
    return error.getStatus() === 413 ? 'TOO_LARGE' : 'BAD_USER_INPUT';
  }

  private fieldsOf(error: HttpException): unknown {
    const body = error.getResponse();
    return typeof body === 'object' && 'message' in body ? body.message : undefined;
  }
}
