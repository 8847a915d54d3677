import { Field, ID, InputType } from '@nestjs/graphql';
import { FormId, LocalDateScalar } from '@waymark/platform';
import { ArrayMaxSize, ArrayMinSize, IsUUID, MaxLength } from 'class-validator';
import { MOST_LEARNERS } from './cohort.rules';

@InputType()
export class OpenCohortInput {
  @FormId()
  id: string;

  @Field(() => ID)
  @IsUUID()
  courseId: string;

  @Field()
  @MaxLength(100)
  name: string;

  @Field(() => LocalDateScalar, { description: 'The day on which they begin.' })
  startsOn: string;

  @Field(() => ID, { description: 'Who goes with them, as `trainers` lists them.' })
  @IsUUID()
  trainerId: string;
}

@InputType()
export class ChangeCohortInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  @MaxLength(100)
  name: string;

  @Field(() => LocalDateScalar)
  startsOn: string;

  @Field(() => ID, { description: 'As `trainers` lists them.' })
  @IsUUID()
  trainerId: string;
}

@InputType()
export class AddToCohortInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => [ID], { description: 'Trainees, as `learners` lists them.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LEARNERS)
  @IsUUID(undefined, { each: true })
  learnerIds: string[];
}
