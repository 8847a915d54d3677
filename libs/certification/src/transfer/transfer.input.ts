import { Field, ID, InputType } from '@nestjs/graphql';
import { FormId, LocalDateScalar } from '@waymark/platform';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { SourceMethod, SourceResult } from './transfer.rules';

@InputType()
export class NameCertificateInput {
  @FormId()
  id: string;

  @Field(() => ID)
  applicationId: string;

  @Field(() => ID, { nullable: true, description: 'One of the own certificates on this platform: it answers for itself.' })
  @IsOptional()
  @IsUUID()
  credentialId?: string | null;

  @Field({ description: 'The board that issued it; left empty for one of this platform.' })
  @MaxLength(200)
  body: string;

  @Field()
  @MaxLength(80)
  number: string;
}

@InputType()
export class VerifyTransferInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => SourceResult)
  result: SourceResult;

  @Field(() => SourceMethod)
  method: SourceMethod;

  @Field({ description: 'Who answered, or the address of the page.' })
  @MaxLength(200)
  contact: string;

  @Field(() => LocalDateScalar, { nullable: true })
  validUntil?: string | null;
}
