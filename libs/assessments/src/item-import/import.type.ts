import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { IsIn, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { ItemContentType } from '../item/item.type';
import { ImportFormat, LeftReason } from './import.rules';

registerEnumType(ImportFormat, { name: 'ImportFormat', description: 'Moodle GIFT, Aiken, CSV with both languages, or items of QTI 2.1 and 3.0.' });
registerEnumType(LeftReason, { name: 'LeftReason', description: 'Why something of a file is not imported.' });

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

@ObjectType('ImportDraft', { description: 'An item as it would come in, as a draft.' })
export class ImportDraftType extends ItemContentType {
  @Field()
  code: string;
}

@ObjectType('ImportLeft', { description: 'An element of the file that is not imported.' })
export class ImportLeftType {
  @Field({ description: 'Line, row or path.' })
  where: string;

  @Field()
  what: string;

  @Field(() => LeftReason)
  reason: LeftReason;
}

@ObjectType('ImportPreview', { description: 'What would come in and, element by element, what would not.' })
export class ImportPreviewType {
  @Field(() => [ImportDraftType])
  drafts: ImportDraftType[];

  @Field(() => [String], { description: 'Codes that the bank has already.' })
  taken: string[];

  @Field(() => [ImportLeftType])
  left: ImportLeftType[];
}
