import { Field, ID, InputType } from '@nestjs/graphql';
import { CredentialEventKind } from '@waymark/credentials';
import type { LocalDate } from '@waymark/kernel';
import { FormId, LocalDateScalar } from '@waymark/platform';
import { MaxLength } from 'class-validator';

@InputType()
export class ProposeStandingChangeInput {
  @FormId()
  id: string;

  @Field(() => ID)
  credentialId: string;

  @Field(() => CredentialEventKind)
  kind: CredentialEventKind;

  @Field(() => LocalDateScalar, { description: 'The day from which it counts; not before the last change, not after today.' })
  effectiveOn: LocalDate;

  @Field({ description: 'Shown to everybody who checks, once a second person confirmed; at most 300 characters.' })
  @MaxLength(1000)
  publicReason: string;

  @Field({ description: 'Why, for the second person. For the board alone; at most 2,000 characters.' })
  @MaxLength(8000)
  reasons: string;
}

@InputType()
export class ConfirmStandingChangeInput {
  @Field(() => ID, { description: 'The proposal that was read.' })
  id: string;

  @Field({ description: 'False sends it back, and nothing changes.' })
  isAgreed: boolean;

  @Field({ description: 'For the board alone; at most 2,000 characters.' })
  @MaxLength(8000)
  reasons: string;
}
