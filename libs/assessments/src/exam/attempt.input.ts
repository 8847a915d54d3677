import { Type } from 'class-transformer';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';

@InputType()
export class AnswerInput {
  @Field(() => ID, { description: 'The `id` of the question.' })
  @MaxLength(64)
  itemId: string;

  @Field(() => [ID], { description: 'What is chosen now, written as in `Question.chosen`; an empty list takes the choice back.' })
  @ArrayMaxSize(12)
  @MaxLength(64, { each: true })
  optionIds: string[];

  @Field({ description: 'Marked by the person to come back to. It has no effect on the result.' })
  isFlagged: boolean;

  @Field(() => Int, { description: 'Counts up with each choice on this device: of two, the higher one stays. Sending one again changes nothing.' })
  @Min(1)
  @Max(1_000_000_000)
  sequence: number;
}

@InputType()
export class SaveAnswersInput {
  @Field(() => ID)
  @MaxLength(64)
  attemptId: string;

  @Field(() => Int, { description: 'The `hold` of the attempt under which this device continued it.' })
  @Min(0)
  @Max(1_000_000_000)
  hold: number;

  @Field(() => [AnswerInput], { description: 'One choice for each question that changed.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AnswerInput)
  answers: AnswerInput[];
}

const ofDevice = 'A random name that the device drew for itself and keeps while the attempt runs, 8 to 64 characters.';

@ArgsType()
export class StartAttemptArgs {
  @Field(() => ID)
  @MaxLength(64)
  examId: string;

  @Field(() => String, { nullable: true, description: ofDevice })
  @IsOptional()
  @Length(8, 64)
  device?: string | null;
}

@ArgsType()
export class ContinueAttemptArgs {
  @Field(() => ID)
  @MaxLength(64)
  id: string;

  @Field({ description: ofDevice })
  @Length(8, 64)
  device: string;
}
