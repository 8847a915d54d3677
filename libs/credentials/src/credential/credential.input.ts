import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { IsEnum, IsOptional, MaxLength } from 'class-validator';
import { CredentialEnd } from './credential-filter.rules';
import { CredentialEventKind, CredentialStatus } from './credential-status.rules';

@InputType()
export class RecordCredentialEventInput {
  @Field(() => ID)
  credentialId: string;

  @Field(() => CredentialEventKind)
  kind: CredentialEventKind;

  @Field(() => LocalDateScalar, { description: 'The day from which it counts; not before the last change, not after today.' })
  effectiveOn: string;

  @Field({ description: 'Shown to everybody who checks; at most 300 characters.' })
  @MaxLength(1000)
  publicReason: string;
}

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
