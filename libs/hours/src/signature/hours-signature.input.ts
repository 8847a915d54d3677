import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { MOST_AT_ONCE } from './hours-signature.rules';

@InputType()
export class SignHoursInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field({ description: '`HoursItem.contentHash` of what was shown: an entry that changed since is not signed.' })
  @MaxLength(64)
  contentHash: string;
}

@InputType()
export class ReturnHoursInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field({ description: 'What the trainee is to change.' })
  @MaxLength(500)
  reason: string;
}

@InputType({ description: 'Signs some entries and gives others back, all or none.' })
export class DecideHoursInput {
  @Field(() => [SignHoursInput], { description: 'Entries to sign, as they were shown; at most 500.' })
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => SignHoursInput)
  sign: SignHoursInput[];

  @Field(() => [ReturnHoursInput], { description: 'Entries to give back, each with a reason; at most 500.' })
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => ReturnHoursInput)
  return: ReturnHoursInput[];

  @Field(() => String, { nullable: true, description: 'The sentence of `hoursToSign.attestation`, word for word; needed to sign.' })
  @IsOptional()
  @MaxLength(500)
  attestation?: string | null;
}
