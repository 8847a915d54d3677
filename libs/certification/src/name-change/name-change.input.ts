import { Field, ID, InputType } from '@nestjs/graphql';
import { FormId } from '@waymark/platform';
import { ArrayMaxSize, ArrayUnique, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { FirstLookInput, SecondLookInput } from '../proposal/look.input';
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
export class DecideNameChangeInput extends FirstLookInput {}

@InputType()
export class ConfirmNameChangeInput extends SecondLookInput {}
