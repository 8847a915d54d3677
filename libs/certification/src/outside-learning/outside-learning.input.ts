import { TrainingMode } from '@waymark/courses';
import { DomainCode, TrainingTopic } from '@waymark/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FormId, LocalDateScalar } from '@waymark/platform';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';

@InputType()
export class AddLearningInput {
  @FormId()
  id: string;

  @Field(() => [ID], { description: 'The certificates that it is for: their boards look at it.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  credentialIds: string[];

  @Field()
  @MaxLength(200)
  title: string;

  @Field({ description: 'Who gave the course.' })
  @MaxLength(200)
  provider: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it was finished.' })
  learnedOn: string;

  @Field(() => Int, { description: 'Whole minutes, at most 6000.' })
  @IsInt()
  minutes: number;

  @Field(() => DomainCode, { nullable: true, description: 'Nothing where it belongs to none.' })
  @IsOptional()
  domain?: DomainCode | null;

  @Field(() => [TrainingTopic], { defaultValue: [], description: 'What all of it was about.' })
  topics: TrainingTopic[];

  @Field(() => TrainingMode)
  mode: TrainingMode;

  @Field(() => ID, { description: 'The paper: a file that was sent for the purpose `learning`.' })
  @IsUUID()
  fileId: string;
}

@InputType()
export class DecideLearningInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  isAccepted: boolean;

  @Field(() => String, { nullable: true, description: 'Of a "no": why; the holder reads it. At most 500 characters.' })
  @IsOptional()
  @MaxLength(2000)
  reason?: string | null;
}
