import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, MaxLength } from 'class-validator';

/** The first look at what somebody asked. */
@InputType({ isAbstract: true })
export abstract class FirstLookInput {
  @Field(() => ID, { description: 'What was asked.' })
  @IsUUID()
  id: string;

  @Field()
  isGranted: boolean;

  @Field({ description: 'Why. Whoever asked reads it, once a second person confirms; at most 1,000 characters.' })
  @MaxLength(8000)
  reason: string;
}

@InputType({ isAbstract: true })
export abstract class SecondLookInput {
  @Field(() => ID, { description: 'What was asked.' })
  @IsUUID()
  id: string;

  @Field(() => ID, { description: 'The first look that was read: another one is not confirmed unread.' })
  @IsUUID()
  lookId: string;

  @Field({ description: 'False begins anew: another answer may be given.' })
  isAgreed: boolean;

  @Field({ description: 'For the board alone; at most 1,000 characters.' })
  @MaxLength(8000)
  reason: string;
}
