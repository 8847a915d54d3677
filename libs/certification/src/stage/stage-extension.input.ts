import { Field, ID, InputType } from '@nestjs/graphql';
import { FormId } from '@waymark/platform';
import { IsUUID, MaxLength } from 'class-validator';

@InputType()
export class AskForMoreTimeInput {
  @FormId()
  id: string;

  @Field(() => ID, { description: 'The application that gave the certificate for a time.' })
  @IsUUID()
  applicationId: string;

  @Field({ description: 'Why the time is too short. The board reads it.' })
  @MaxLength(8000)
  reason: string;
}

@InputType()
export class DecideMoreTimeInput {
  @Field(() => ID, { description: 'What was asked.' })
  @IsUUID()
  id: string;

  @Field()
  isGranted: boolean;

  @Field({ description: 'Why. Its holder reads it, once a second person confirms.' })
  @MaxLength(8000)
  reason: string;
}

@InputType()
export class ConfirmMoreTimeInput {
  @Field(() => ID, { description: 'What was asked.' })
  @IsUUID()
  id: string;

  @Field(() => ID, { description: 'The first look that was read: another one is not confirmed unread.' })
  @IsUUID()
  lookId: string;

  @Field({ description: 'False begins anew: another answer may be given.' })
  isAgreed: boolean;

  @Field({ description: 'For the board alone.' })
  @MaxLength(8000)
  reason: string;
}
