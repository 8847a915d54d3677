import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { SchemeType } from '../application/scheme.type';

@ObjectType('ComparedReason', { description: 'A rule that keeps something of the record out, and how much of it.' })
export class ComparedReasonType {
  @Field()
  rule: string;

  @Field(() => Number, { nullable: true, description: 'Minutes that do not count because of it; nothing where there are no minutes.' })
  minutes: number | null;
}

@ObjectType('ComparedRequirement', { description: 'One requirement of a scheme held against a record, as if its holder applied today.' })
export class ComparedRequirementType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true, description: 'The requirement that it is a part of.' })
  within: string | null;

  @Field()
  name: string;

  @Field({ description: '`MET`, `PENDING` (met once everything sent is confirmed) or `MISSING`.' })
  status: string;

  @Field({ description: '`MINUTES`, `MONTHS` or `COUNT`: the unit of the numbers.' })
  unit: string;

  @Field()
  counted: number;

  @Field()
  required: number;

  @Field()
  missing: number;

  @Field()
  pending: number;

  @Field({ description: 'One of its parts is enough.' })
  isChoice: boolean;

  @Field(() => [ComparedReasonType])
  notCounted: ComparedReasonType[];
}

@ObjectType('ComparedStep', { description: 'A certificate on the way: a stage such as a trainee certificate, or the full one.' })
export class ComparedStepType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'The viewer has it.' })
  isHeld: boolean;

  @Field(() => [ComparedRequirementType], { description: 'Each followed by its parts that are not met.' })
  requirements: ComparedRequirementType[];

  @Field(() => [String], { description: 'What is signed only when somebody applies.' })
  statements: string[];
}

@ObjectType('SchemeComparison', { description: 'Where the record of the viewer would count: one scheme, what is met and what is missing.' })
export class SchemeComparisonType {
  @Field(() => SchemeType)
  scheme: SchemeType;

  @Field(() => Float, { description: 'From 0, nothing of the next certificate, to 1, all of it.' })
  nearness: number;

  @Field(() => [ComparedStepType], { description: 'First stage first, the full certificate last.' })
  steps: ComparedStepType[];
}
