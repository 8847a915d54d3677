import type { PoolClient } from 'pg';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Ctx } from '../ctx/ctx';
import { poolOf } from './pool';

export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The columns of an entity under the names that they have in code, for a statement that reads whole rows. */
export function columnsOf(ctx: Ctx, entity: EntityTarget<ObjectLiteral>): string {
  const columns = ctx.tx.dataSource.getMetadata(entity).columns;
  // A day comes as its text, as TypeORM gives it.
  return columns.map(({ databaseName, propertyName, type }) => `"${databaseName}"${type === 'date' ? '::text' : ''} as "${propertyName}"`).join(', ');
}

/** Runs a statement that each connection parses and plans once, inside the transaction of the context: for hot paths only. */
export async function prepared<Row extends object>(ctx: Ctx, statement: Statement, values: readonly unknown[]): Promise<Row[]> {
  const query = { ...statement, values: [...values] };
  const client = (await ctx.tx.queryRunner?.connect()) as PoolClient | undefined;
  return (await (client ?? poolOf(ctx.tx.dataSource)).query<Row>(query)).rows;
}
