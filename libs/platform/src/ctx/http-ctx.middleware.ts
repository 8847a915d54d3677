import { Injectable } from '@nestjs/common';
import type { NestMiddleware } from '@nestjs/common';
import { stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import type { NextFunction, Request, Response } from 'express';
import type { Ctx } from './ctx';
import { CtxFactory } from './ctx.factory';

/** Plain routes get the same context as GraphQL operations, on the request. */
@Injectable()
export class HttpCtxMiddleware implements NestMiddleware {
  constructor(private readonly contexts: CtxFactory) {}

  use(request: Request & { user?: Actor; ctx?: Ctx }, _: Response, next: NextFunction): void {
    request.ctx = this.contexts.create(request.user ?? stranger());
    next();
  }
}
