import { Field, ID, InputType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { MaxLength } from 'class-validator';
import { CredentialEventKind } from './credential-status.rules';

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
