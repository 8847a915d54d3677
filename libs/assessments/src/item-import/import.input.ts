import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { IsIn, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { ImportFormat } from './import.rules';

@InputType()
export class ImportItemsInput {
  @Field(() => ID)
  @IsUUID()
  providerId: string;

  @Field(() => ImportFormat)
  format: ImportFormat;

  @Field({ description: 'The file, at most 60,000 characters.' })
  @MaxLength(100_000)
  text: string;

  @Field(() => String, { description: '`en` or `es`: the language of the file; CSV has both.' })
  @IsIn(['en', 'es'])
  locale: Locale;

  @Field(() => DomainCode, { description: 'For items that name none.' })
  domain: DomainCode;

  @Field(() => Int)
  @Min(1)
  @Max(3)
  difficulty: number;

  @Field({ description: 'Codes are made of it where the file has none.' })
  @Matches(/^[\w.-]{1,30}$/)
  prefix: string;
}
