import { Field, ID, InputType } from '@nestjs/graphql';
import type { LocalDate } from '@waymark/kernel';
import { LocalDateScalar } from '@waymark/platform';
import { MaxLength } from 'class-validator';

@InputType()
export class AskForTimeInput {
  @Field(() => ID)
  applicationId: string;

  @Field({ description: 'Why; read by the reviewer. At most 500 characters.' })
  @MaxLength(2000)
  words: string;
}

@InputType()
export class AnswerForTimeInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The new last day, at most 90 days later; left out, the day stays.' })
  answerBy?: LocalDate | null;

  @Field({ description: 'Read by the applicant; may be empty where there is a new day. At most 500 characters.' })
  @MaxLength(2000)
  words: string;
}
