import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsInt, IsUUID, MaxLength } from 'class-validator';
import { ApiMode, ApiScope } from './api-key.rules';

@InputType()
export class MakeApiKeyInput {
  @Field(() => ID)
  @IsUUID()
  organisationId: string;

  @Field({ description: 'What it is for; at most 60 characters.' })
  @MaxLength(200)
  name: string;

  @Field(() => [ApiScope])
  @IsEnum(ApiScope, { each: true })
  @ArrayMaxSize(10)
  scopes: ApiScope[];

  @Field(() => ApiMode)
  @IsEnum(ApiMode)
  mode: ApiMode;

  @Field(() => Int, { description: 'Days until it ends, 1 to 365.' })
  @IsInt()
  days: number;
}
