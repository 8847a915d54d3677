import { Field, ID, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { ApplicationField } from './application.rules';

@InputType()
export class SaveApplicationFieldInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => ApplicationField)
  field: ApplicationField;

  @Field()
  @MaxLength(400)
  value: string;
}

@InputType()
export class SignAttestationInput {
  @Field(() => ID)
  applicationId: string;

  @Field({ description: 'Such as `CODE_OF_ETHICS`.' })
  @MaxLength(60)
  code: string;

  @Field({ description: 'The own name, typed: the signature.' })
  @MaxLength(400)
  signedName: string;
}
