import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom } from 'rxjs';
import type { Observable } from 'rxjs';
import type { GraphqlContext } from './ctx';
import { inTransaction } from './transaction';

/** Gives each root mutation field one transaction. Fields below it run after the commit, on the plain manager. */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const info = context.getArgByIndex<GraphQLResolveInfo>(3);
    if (info.parentType.name !== 'Mutation') return next.handle();
    return from(this.inOneTransaction(context.getArgByIndex<GraphqlContext>(2), next));
  }

  private async inOneTransaction(graphql: GraphqlContext, next: CallHandler): Promise<unknown> {
    const outer = graphql.ctx;
    try {
      return await inTransaction(outer, (ctx) => {
        graphql.ctx = ctx;
        return lastValueFrom(next.handle());
      });
    } finally {
      graphql.ctx = outer;
    }
  }
}
