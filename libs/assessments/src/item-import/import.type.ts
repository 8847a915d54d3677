import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ItemContentType } from '../item/item.type';
import { ImportFormat, LeftReason } from './import.rules';

registerEnumType(ImportFormat, { name: 'ImportFormat', description: 'Moodle GIFT, Aiken, CSV with both languages, or items of QTI 2.1 and 3.0.' });
registerEnumType(LeftReason, { name: 'LeftReason', description: 'Why something of a file is not imported.' });

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
