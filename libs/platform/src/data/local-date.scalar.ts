import { CustomScalar, Scalar } from '@nestjs/graphql';
import { isLocalDate } from '@waymark/kernel';
import { GraphQLError, Kind } from 'graphql';
import type { ValueNode } from 'graphql';

/** Marks a GraphQL field as a day: `@Field(() => LocalDateScalar)`. */
export class LocalDateScalar {}

function parse(value: unknown): string {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw new GraphQLError('A day is written YYYY-MM-DD.', { extensions: { code: 'BAD_USER_INPUT' } });
}

@Scalar('LocalDate', () => LocalDateScalar)
export class LocalDateScalarType implements CustomScalar<string, string> {
  description = 'A day of the calendar, `YYYY-MM-DD`, without time or zone.';

  parseValue(value: unknown): string {
    return parse(value);
  }
  serialize(value: unknown): string {
    return parse(value);
  }
  parseLiteral(node: ValueNode): string {
    return parse(node.kind === Kind.STRING ? node.value : null);
  }
}
