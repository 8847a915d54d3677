import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { AuditEntryType, LocalDateScalarType } from '@waymark/platform';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { resolversOf } from './resolvers';

/** The GraphQL schema as text, made from code without a database. */
export async function printApiSchema(): Promise<string> {
  const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: ['error'] });
  await app.init();
  const schema = await app.get(GraphQLSchemaFactory).create(resolversOf(), [LocalDateScalarType], { numberScalarMode: 'integer', orphanedTypes: [AuditEntryType] });
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
