import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';

@InputType()
export class MarkRequirementInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => ID)
  @MaxLength(80)
  requirementId: string;

  @Field()
  isChecked: boolean;

  @Field({ description: 'For the board alone; at most 1,000 characters.' })
  @MaxLength(4000)
  note: string;
}
