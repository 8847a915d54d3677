import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import type { GraphqlContext } from '../ctx/ctx';
import { ACCESS } from './access';
import type { AccessRule } from './access';
import { refusal } from './access.policy';

/** Deny by default: an operation that declares nothing is refused even if the boot check was skipped. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    const code = rule ? refusal(rule, this.actorOf(context)) : 'FORBIDDEN';
    if (code) throw new DomainError(code);
    return true;
  }

  private actorOf(context: ExecutionContext): Actor {
    if (context.getType<string>() === 'graphql') return context.getArgByIndex<GraphqlContext>(2).ctx.actor;
    return context.switchToHttp().getRequest<{ user?: Actor }>().user ?? stranger();
  }
}
