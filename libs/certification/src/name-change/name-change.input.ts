import { Field, ID, InputType } from '@nestjs/graphql';
import { FormId } from '@waymark/platform';
import { ArrayMaxSize, ArrayUnique, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { NameKind } from './name-change.rules';

@InputType()
export class AskForNameInput {
  @FormId()
  id: string;

  @Field(() => [ID], { description: 'Own certificates of one board that are to say the name.' })
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(20)
  credentialIds: string[];

  @Field(() => NameKind)
  kind: NameKind;

  @Field({ description: 'The new name, at most 120 characters. The reviewers who decide read it.' })
  @MaxLength(400)
  name: string;

  @IsOptional()
  @Field(() => ID, { nullable: true, description: 'For a legal name: a photo of one paper that shows it, sent for the purpose `name-paper`.' })
  @IsUUID()
  fileId?: string | null;
}

@InputType()
export class DecideNameChangeInput {
  @Field(() => ID, { description: 'What was asked.' })
  @IsUUID()
  id: string;

  @Field()
  isGranted: boolean;

  @Field({ description: 'Why. The holder reads it, once a second person confirms; at most 1,000 characters.' })
  @MaxLength(8000)
  reason: string;
}

@InputType()
export class ConfirmNameChangeInput {
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
