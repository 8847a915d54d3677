import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';

@InputType({ description: 'A stretch that was played, in whole seconds; `to` is not in it.' })
export class PlayedInput {
  @Field(() => Int)
  from: number;

  @Field(() => Int)
  to: number;
}

@InputType({ description: 'What a player says of itself.' })
export class PlayerInput {
  @Field(() => Int, { description: 'Where it stands, for every device.' })
  @Min(0)
  @Max(86_400)
  second: number;

  @Field(() => [PlayedInput], { description: 'What was played since the last beat. The server keeps what can be true: at most twice the time that it counted.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PlayedInput)
  played: PlayedInput[];
}

@InputType()
export class RecordEngagementInput {
  @Field(() => ID)
  @IsUUID()
  stepId: string;

  @Field(() => Int, { description: 'Seconds that the page was visible and in use since its last beat. The server counts at most 120 of them, and never more than the clock on its wall.' })
  @Min(0)
  @Max(86_400)
  activeSeconds: number;

  @Field(() => PlayerInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PlayerInput)
  player?: PlayerInput | null;
}

@InputType()
export class SaveReflectionInput {
  @Field(() => ID)
  @IsUUID()
  stepId: string;

  @Field()
  @MaxLength(10_000)
  text: string;
}

@InputType()
export class FinishStoryInput {
  @Field(() => ID)
  @IsUUID()
  stepId: string;

  @Field(() => [ID], { description: 'The choices from the beginning to an end.' })
  @ArrayMaxSize(200)
  @MaxLength(40, { each: true })
  choiceIds: string[];
}

@InputType()
export class AnswerCheckInput {
  @Field(() => ID)
  @IsUUID()
  stepId: string;

  @Field(() => ID, { nullable: true, description: 'The chosen option; left out for "I am not sure".' })
  @IsOptional()
  @MaxLength(40)
  optionId?: string | null;
}
