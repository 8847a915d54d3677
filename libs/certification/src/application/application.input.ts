import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { ApplicationField } from './application.rules';

@ArgsType()
export class ApplyArgs {
  @Field(() => ID)
  @MaxLength(100)
  schemeId: string;

  @Field(() => ID, { nullable: true, description: 'The full credential unless told.' })
  @IsOptional()
  @MaxLength(100)
  track?: string | null;

  @Field(() => String, { nullable: true, description: 'The version in force unless told. An earlier one only where it is among `formerRules`.' })
  @IsOptional()
  @MaxLength(60)
  version?: string | null;
}

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
