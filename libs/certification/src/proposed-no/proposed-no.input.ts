import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';

@InputType()
export class ConfirmNoInput {
  @Field(() => ID, { description: 'The proposal that was read.' })
  id: string;

  @Field({ description: 'False sends it back, and nothing is said.' })
  isAgreed: boolean;

  @Field({ description: 'For the board alone; at most 2,000 characters.' })
  @MaxLength(8000)
  reasons: string;
}
