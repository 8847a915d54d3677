import { Extensions } from '@nestjs/graphql';
import { must } from '@waymark/kernel';
import { defaultFieldResolver } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { GraphqlContext } from './ctx';
import { inTransaction } from './transaction';

/** For the mutation of a hot path whose one statement is a transaction by itself: it saves the two trips around it. What it records, that statement writes. */
export const OneStatement = () => Extensions({ isOneStatement: true });

/** For a mutation that opens its transactions itself: one for each of many rows, so that one that is refused holds up no other, or one for the rare way beside a statement that is enough. */
export const OwnTransactions = () => Extensions({ hasOwnTransactions: true });

async function inOneTransaction<T>(graphql: GraphqlContext, resolve: () => T): Promise<Awaited<T>> {
  const outer = graphql.ctx;
  try {
    return await inTransaction(outer, async (ctx) => {
      graphql.ctx = ctx;
      return await resolve();
    });
  } finally {
    graphql.ctx = outer;
  }
}

async function withoutTransaction<T>({ ctx }: GraphqlContext, resolve: () => T): Promise<Awaited<T>> {
  const result = await resolve();
  if (ctx.trail.length > 0) throw new Error('Something was recorded outside of a transaction.');
  return result;
}

/**
 * Gives each root mutation field one transaction; fields below it run after the commit, on the plain manager, and queries pay nothing for it.
 * No stranger writes by GraphQL, so that none opens a transaction: what the public may do is a plain route.
 */
export function withTransactions(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    const isOnItsOwn = field.extensions['isOneStatement'] === true || field.extensions['hasOwnTransactions'] === true;
    const run = isOnItsOwn ? withoutTransaction : inOneTransaction;
    field.resolve = async (...given) => {
      const graphql = given[2] as GraphqlContext;
      must(graphql.ctx.actor.id !== null, 'UNAUTHENTICATED');
      return run(graphql, () => resolve(...given) as unknown);
    };
  }
  return schema;
}
