import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { AppealOutcome } from './appeal.rules';

registerEnumType(AppealOutcome, { name: 'AppealOutcome', description: '`NEW_LOOK`: the board looks again from the beginning. `NO_STANDS`: the "no" stays.' });

@InputType()
export class AppealDenialInput {
  @Field(() => ID)
  applicationId: string;

  @Field({ description: 'Why the "no" is not right; at most 4,000 characters.' })
  @MaxLength(16_000)
  text: string;
}

@InputType()
export class DecideAppealInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => AppealOutcome)
  outcome: AppealOutcome;

  @Field({ description: 'Read by the applicant; at most 2,000 characters.' })
  @MaxLength(8000)
  reasons: string;
}
