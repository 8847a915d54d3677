import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { DynamicModule } from '@nestjs/common';
import { AuditEntryType } from './audit/audit-entry.type';
import { withTransactions } from './ctx/mutations';
import { formatError, requestIds } from './errors/graphql-errors';
import { hardening } from './limits/graphql-limits';

export interface GraphqlOptions {
  readonly introspection: boolean;
}

/** The GraphQL schema and its engine: code first and limited. `serveGraphql` puts it on the server. */
export function graphqlModule(options: GraphqlOptions): DynamicModule {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
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
  });
}
