import { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { DomainError } from '@waymark/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field()
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: 'How many, 1 to 100.' })
  @Min(1)
  @Max(100)
  first: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
}

export interface Connection<T> {
  readonly nodes: T[];
  readonly pageInfo: PageInfo;
}

/** The GraphQL type of a list: `class X extends connectionOf(NodeType) {}`. */
export function connectionOf<T>(node: Type<T>): Type<Connection<T>> {
  @ObjectType({ isAbstract: true })
  class ConnectionType {
    @Field(() => [node])
    nodes: T[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return ConnectionType;
}

export interface Order {
  readonly alias: string;
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

/** Where a row stands in its list, for a list with an order of its own. */
export const cursorOf = (value: unknown, id: string): string =>
  Buffer.from(JSON.stringify([value instanceof Date ? value.toISOString() : value, id])).toString('base64url');

export function readCursor(cursor: string): [string | number, string] {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string | number, string];
  } catch {
    throw new DomainError('CURSOR_INVALID');
  }
}

/** Keyset pagination: stable under inserts, as cheap on the last page as on the first. Orders by one property, then by id. */
export async function paginate<T extends ObjectLiteral & { id: string }>(query: SelectQueryBuilder<T>, page: PageArgs, order: Order): Promise<Connection<T>> {
  const { alias, property, direction } = order;
  if (page.after) {
    const [value, id] = readCursor(page.after);
    query.andWhere(`(${alias}.${property}, ${alias}.id) ${direction === 'ASC' ? '>' : '<'} (:cursorValue, :cursorId)`, { cursorValue: value, cursorId: id });
  }
  const rows = await query.orderBy(`${alias}.${property}`, direction).addOrderBy(`${alias}.id`, direction).take(page.first + 1).getMany();
  const nodes = rows.slice(0, page.first);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage: rows.length > page.first, endCursor: last ? cursorOf(last[property], last.id) : null } };
}
