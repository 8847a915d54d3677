import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MatrixCut } from './matrix.rules';

registerEnumType(MatrixCut, { name: 'MatrixCut', description: 'What hours are cut by.' });

@ObjectType('MatrixLine', { description: 'Minutes. Null for `required` and `missing` where the scheme asks for nothing of this row by itself.' })
export class MatrixLineType {
  @Field(() => Int, { nullable: true })
  required: number | null;

  @Field(() => Int)
  counted: number;

  @Field(() => Int, { description: 'Would count on top once it is signed.' })
  pending: number;

  @Field(() => Int, { description: 'Logged, and kept out by a rule.' })
  notCounted: number;

  @Field(() => Int, { nullable: true })
  missing: number | null;
}

@ObjectType('MatrixRow')
export class MatrixRowType extends MatrixLineType {
  @Field(() => MatrixCut)
  cut: MatrixCut;

  @Field(() => String, { nullable: true, description: 'An activity, a domain, a format, the name of a place or the standing of a signer; null for a rule over several.' })
  key: string | null;

  @Field(() => String, { nullable: true, description: 'The rule that asks for it.' })
  rule: string | null;
}

@ObjectType('HoursMatrix', { description: 'One requirement of hours: what is required, counted and missing, as a whole and by row.' })
export class HoursMatrixType {
  @Field(() => String, { description: 'Of the requirement.' })
  id: string;

  @Field()
  name: string;

  @Field(() => MatrixLineType)
  total: MatrixLineType;

  @Field(() => [MatrixRowType])
  rows: MatrixRowType[];
}
