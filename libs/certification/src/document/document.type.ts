import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { DocumentStatus } from './document.rules';

registerEnumType(DocumentStatus, { name: 'DocumentStatus' });

@ObjectType('ApplicationDocument', { description: 'A photo of one paper. The picture itself is at `/files/documents/<id>` until its day.' })
export class CaseDocumentType {
  @Field(() => ID)
  id: string;

  @Field(() => DocumentStatus)
  status: DocumentStatus;

  @Field()
  addedAt: Date;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was sent back.' })
  reason: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which the picture goes; told once the case is closed.' })
  deleteOn: string | null;

  @Field(() => Date, { nullable: true })
  deletedAt: Date | null;
}

@ObjectType('AskedDocument', { description: 'A paper that the scheme asks for, and the pictures of it, oldest first.' })
export class AskedDocumentType {
  @Field()
  code: string;

  @Field({ description: 'What the board calls it.' })
  name: string;

  @Field({ description: 'The viewer may send a picture now.' })
  canAdd: boolean;

  @Field({ description: 'The viewer may accept the last picture or send it back.' })
  canVerify: boolean;

  @Field(() => [CaseDocumentType])
  documents: CaseDocumentType[];
}
