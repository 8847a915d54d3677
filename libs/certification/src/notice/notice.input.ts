import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';

@InputType()
export class SendNoticeInput {
  @Field(() => ID)
  complaintId: string;

  @Field({ description: 'What is said about the holder, for them to read: no word on who said it. At most 4,000 characters.' })
  @MaxLength(16_000)
  text: string;
}

@InputType()
export class AnswerNoticeInput {
  @Field(() => ID)
  id: string;

  @Field({ description: 'At most 4,000 characters; it is sent once.' })
  @MaxLength(16_000)
  text: string;
}
