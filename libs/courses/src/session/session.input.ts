import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { DomainCode, TrainingTopic } from '@waymark/kernel';
import { FormId } from '@waymark/platform';
import { IsInt, IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { TrainingMode } from '../credit/credit.rules';

@InputType()
export class ScheduleSessionInput {
  @FormId()
  id: string;

  @Field(() => ID)
  @IsUUID()
  organisationId: string;

  @Field()
  @MaxLength(200)
  title: string;

  @Field({ description: 'A room, or the address of a call.' })
  @MaxLength(500)
  place: string;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => [TrainingTopic], { defaultValue: [], description: 'What all of it is about.' })
  topics: TrainingTopic[];

  @Field(() => TrainingMode)
  mode: TrainingMode;

  @Field(() => GraphQLISODateTime)
  startsAt: Date;

  @Field(() => GraphQLISODateTime)
  endsAt: Date;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(1000)
  seats: number;

  @Field(() => ID, { nullable: true, description: 'The live-session step of a course that is done by being there.' })
  @IsOptional()
  @IsUUID()
  stepId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The cohort that it is for; nothing where all trainees of the provider may come.' })
  @IsOptional()
  @IsUUID()
  cohortId?: string | null;
}

@InputType()
export class MoveSessionInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field({ description: 'A room, or the address of a call.' })
  @MaxLength(500)
  place: string;

  @Field(() => GraphQLISODateTime)
  startsAt: Date;

  @Field(() => GraphQLISODateTime)
  endsAt: Date;
}

@InputType()
export class TakeAttendanceInput {
  @Field(() => ID)
  @IsUUID()
  sessionId: string;

  @Field(() => ID)
  @IsUUID()
  personId: string;

  @Field(() => Int, { description: 'Whole minutes that the person was there.' })
  @IsInt()
  minutes: number;
}

@InputType()
export class AmendAttendanceInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int)
  @IsInt()
  minutes: number;

  @Field()
  @MaxLength(500)
  reason: string;
}
