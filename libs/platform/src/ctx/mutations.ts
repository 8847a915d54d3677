import { must } from '@waymark/kernel';
import { defaultFieldResolver } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { GraphqlContext } from './ctx';
import { inTransaction } from './transaction';

async function inOneTransaction<T>(graphql: GraphqlContext, resolve: () => T): Promise<Awaited<T>> {
  const outer = graphql.ctx;
  must(outer.actor.id !== null, 'UNAUTHENTICATED');
  try {
    return await inTransaction(outer, async (ctx) => {
      graphql.ctx = ctx;
      return await resolve();
    });
  } finally {
    graphql.ctx = outer;
  }
}

/**
 * Gives each root mutation field one transaction; fields below it run after the commit, on the plain manager, and queries pay nothing for it.
 * No stranger writes by GraphQL, so that none opens a transaction: what the public may do is a plain route.
 */
export function withTransactions(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (...given) => inOneTransaction(given[2] as GraphqlContext, () => resolve(...given) as unknown);
  }
  return schema;
}
