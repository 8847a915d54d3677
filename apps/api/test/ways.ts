import { getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';

type Field = GraphQLField<unknown, unknown>;
export type Values = Readonly<Record<string, unknown>>;

export interface Way {
  readonly path: readonly string[];
  readonly type: GraphQLObjectType;
}

const asksNothing = ({ args }: Field): boolean => args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

/** What a type says of itself, without another object. */
export const leaves = (type: GraphQLObjectType): string[] => Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)) && asksNothing(field)).map(({ name }) => name);

/** Every way that leads from what asks for nothing to one of the types, over any lists and at most so many objects between. */
export function waysTo(types: readonly string[], schema: GraphQLSchema, hops: number): Way[] {
  const from = (field: Field, path: readonly string[], left: number): Way[] => {
    const type = getNamedType(field.type);
    if (!asksNothing(field) || !isObjectType(type) || type.name === 'PageInfo') return [];
    const here = [...path, field.name];
    const own = types.includes(type.name) ? [{ path: here, type }] : [];
    const isList = type.name.endsWith('Connection');
    if (!isList && left === 0) return own;
    return [...own, ...Object.values(type.getFields()).flatMap((next) => from(next, here, isList ? left : left - 1))];
  };
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => from(field, [], hops));
}

export const queryOf = ({ path, type }: Way): string => `{ ${path.join(' { ')} { ${leaves(type).join(' ')} }${' }'.repeat(path.length)}`;

/** The objects at the end of the way, however many lists lie on it. */
export function endsOf(data: unknown, path: readonly string[]): Values[] {
  if (Array.isArray(data)) return data.flatMap((each) => endsOf(each, path));
  if (data === null || data === undefined) return [];
  const [name, ...rest] = path;
  return name === undefined ? [data as Values] : endsOf((data as Values)[name], rest);
}
