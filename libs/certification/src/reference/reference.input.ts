import { Field, ID, InputType } from '@nestjs/graphql';
import type { Locale } from '@waymark/kernel';
import { FormId } from '@waymark/platform';
import { IsEmail, IsEnum, IsIn, IsString, MaxLength } from 'class-validator';
import { KnownFor, Recommendation, Relation } from './reference.rules';

@InputType()
export class AskReferenceInput {
  @FormId()
  id: string;

  @Field(() => ID)
  applicationId: string;

  @Field()
  @MaxLength(120)
  name: string;

  @Field(() => Relation)
  relation: Relation;

  @Field()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @Field(() => String, { description: '`en` or `es`: the language of the mail.' })
  @IsIn(['en', 'es'])
  locale: Locale;
}

/** What somebody without an account sends. */
export class AnswerReferenceBody {
  @IsEnum(KnownFor)
  knownFor: KnownFor;

  @IsEnum(Recommendation)
  recommends: Recommendation;

  @IsString()
  @MaxLength(4000)
  strengths: string;

  @IsString()
  @MaxLength(4000)
  concerns: string;
}
