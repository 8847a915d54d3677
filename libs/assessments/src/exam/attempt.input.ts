import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, MaxLength } from 'class-validator';

@InputType()
export class SaveAnswerInput {
  @Field(() => ID)
  @MaxLength(64)
  attemptId: string;

  @Field(() => ID, { description: 'The `id` of the question.' })
  @MaxLength(64)
  itemId: string;

  @Field(() => [ID], { description: 'What is chosen now, written as in `Question.chosen`; an empty list takes the choice back.' })
  @ArrayMaxSize(12)
  @MaxLength(64, { each: true })
  optionIds: string[];

  @Field({ description: 'Marked by the person to come back to. It has no effect on the result.' })
  isFlagged: boolean;
}
