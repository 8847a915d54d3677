import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { DynamicModule } from '@nestjs/common';
import { stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import type { Request } from 'express';
import { AuditEntryType } from './audit/audit-entry.type';
import { CtxFactory } from './ctx/ctx.factory';
import type { GraphqlContext } from './ctx/ctx';
import { withTransactions } from './ctx/mutations';
import { formatError, requestIds } from './errors/graphql-errors';
import { hardening } from './limits/graphql-limits';

type AuthenticatedRequest = Request & { user?: Actor };

export interface GraphqlOptions {
  readonly introspection: boolean;
}

/** The GraphQL endpoint: code first, limited and POST only. */
export function graphqlModule(options: GraphqlOptions): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [CtxFactory],
    useFactory: (contexts: CtxFactory): ApolloDriverConfig => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      playground: false,
      graphiql: false,
      introspection: options.introspection,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: true,
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      buildSchemaOptions: { numberScalarMode: 'integer', orphanedTypes: [AuditEntryType] },
      transformSchema: withTransactions,
      formatError,
      ...hardening([requestIds]),
      context: ({ req }: { req: AuthenticatedRequest }): GraphqlContext => ({ req, ctx: contexts.create(req.user ?? stranger()), loaders: new Map() }),
    }),
  });
}
