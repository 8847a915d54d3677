import { Field, ID, InputType } from '@nestjs/graphql';
import { FormId } from '@waymark/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { NamedSupervisorInput } from '../placement/placement.input';
import { SignerCaseReason } from './signer-case.rules';

@InputType()
export class OpenSignerCaseInput {
  @FormId()
  id: string;

  @Field(() => ID)
  @IsUUID()
  placementId: string;

  @Field(() => SignerCaseReason)
  reason: SignerCaseReason;

  @Field({ description: 'What happened, in own words; at most 1,000 characters. The program and a board read it.' })
  @MaxLength(4000)
  words: string;

  @Field(() => [ID], { description: 'Files that were sent for the purpose `signer-case`; one to three.' })
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  fileIds: string[];

  @Field(() => NamedSupervisorInput, { description: 'Somebody else who saw the work and can confirm it.' })
  @ValidateNested()
  @Type(() => NamedSupervisorInput)
  alternate: NamedSupervisorInput;
}

@InputType()
export class AnswerSignerCaseInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => NamedSupervisorInput, { nullable: true, description: 'Who is to sign instead; where left out, the one whom the trainee named is asked now.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NamedSupervisorInput)
  signer?: NamedSupervisorInput | null;
}
