import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Ctx } from '../ctx/ctx';
import { logLine } from './log-line';
import { plainRefusal } from './plain-refusal';

const log = new Logger('http');

/** Plain routes answer `{code, …, requestId}`; GraphQL has its own formatter and gets the error as thrown. */
@Catch()
export class DomainErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = host.switchToHttp().getRequest<Request & { ctx?: Ctx }>().ctx?.requestId;
    if (response.headersSent) return void response.end();
    const refusal = plainRefusal(error, requestId);
    if (refusal) return void response.status(refusal.status).set(refusal.headers).json(refusal.body);
    log.error(`request ${requestId} ${logLine(error)}`);
    response.status(500).json({ code: 'INTERNAL', requestId });
  }
}
