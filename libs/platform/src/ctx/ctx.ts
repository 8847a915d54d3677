import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Actor } from '@waymark/kernel';
import type { EntityManager } from 'typeorm';
import type { AuditDraft } from '../audit/audit-entry.entity';

/** Everything a use-case may know of its surroundings: the first argument of every service method. */
export interface Ctx {
  readonly actor: Actor;
  /** Read once per request, so that rules are pure and tests set the clock. */
  readonly now: Date;
  /** The transaction of a mutation or job; the plain manager of a query. */
  readonly tx: EntityManager;
  readonly requestId: string;
  /** Audit rows of this transaction, written just before it commits. */
  readonly trail: AuditDraft[];
}

/** What a GraphQL operation carries from field to field. */
export interface GraphqlContext {
  ctx: Ctx;
  /** Null for a stranger. */
  readonly sessionId: string | null;
  loaders: Map<string, unknown>;
}

export const CurrentCtx = createParamDecorator((_: unknown, context: ExecutionContext): Ctx => {
  if (context.getType<string>() === 'graphql') return context.getArgByIndex<GraphqlContext>(2).ctx;
  const request = context.switchToHttp().getRequest<{ ctx: Ctx }>();
  return request.ctx;
});
