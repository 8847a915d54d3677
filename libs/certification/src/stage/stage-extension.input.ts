import { Field, ID, InputType } from '@nestjs/graphql';
import { FormId } from '@waymark/platform';
import { IsUUID, MaxLength } from 'class-validator';
import { FirstLookInput, SecondLookInput } from '../proposal/look.input';

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
export class DecideMoreTimeInput extends FirstLookInput {}

@InputType()
export class ConfirmMoreTimeInput extends SecondLookInput {}
