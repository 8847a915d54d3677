import type { PoolClient } from 'pg';
import type { Ctx } from '../ctx/ctx';
import { poolOf } from './pool';

export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Runs a statement that each connection parses and plans once, inside the transaction of the context: for hot paths only. */
export async function prepared<Row extends object>(ctx: Ctx, statement: Statement, values: readonly unknown[]): Promise<Row[]> {
  const query = { ...statement, values: [...values] };
  const client = (await ctx.tx.queryRunner?.connect()) as PoolClient | undefined;
  return (await (client ?? poolOf(ctx.tx.dataSource)).query<Row>(query)).rows;
}
