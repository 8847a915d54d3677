import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';

@ObjectType('PlanLever', { description: 'What would bring a requirement forward.' })
export class PlanLeverType {
  @Field({ description: '`CONFIRM` (somebody confirms what waits), `MORE` (so many minutes more each week) or `DO` (done in one go).' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'Who acts.' })
  who: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes that wait, or minutes more a week.' })
  minutes: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day it would be met then, or from which it can be done.' })
  on: string | null;

  @Field(() => String, { nullable: true, description: 'The part that is slowest.' })
  part: string | null;

  @Field({ description: 'New training is asked for first.' })
  mustRetrain: boolean;
}

@ObjectType('PlanLine', { description: 'One requirement: when it will be met at the present pace.' })
export class PlanLineType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: '`MET`, `PENDING` or `MISSING`.' })
  status: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day since which it is met, or on which it will be; nothing where no pace says so.' })
  on: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes a week at present.' })
  minutesAWeek: number | null;

  @Field(() => [PlanLeverType])
  levers: PlanLeverType[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which it helps.' })
  deadlineOn: string | null;

  @Field(() => String, { nullable: true })
  deadline: string | null;

  @Field({ description: 'At the present pace it comes after its last day.' })
  isLate: boolean;
}

@ObjectType('Plan', { description: 'A date for each requirement at the present pace.' })
export class PlanType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'When everything is met; nothing while something has no date.' })
  on: string | null;

  @Field(() => LocalDateScalar)
  asOf: string;

  @Field(() => [PlanLineType])
  lines: PlanLineType[];
}
