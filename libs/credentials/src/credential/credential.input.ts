import { ArgsType, Field } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import { CredentialEnd } from './credential-filter.rules';
import { CredentialStatus } from './credential-status.rules';

/** The same for the list and for its file, where no schema has looked at it. */
@ArgsType()
export class CredentialFilterArgs {
  @Field(() => CredentialEnd, { nullable: true })
  @IsOptional()
  @IsEnum(CredentialEnd)
  end?: CredentialEnd | null;

  @Field(() => CredentialStatus, { nullable: true, description: 'With an `end` and without a `status`, what was revoked or replaced is left out.' })
  @IsOptional()
  @IsEnum(CredentialStatus)
  status?: CredentialStatus | null;
}
