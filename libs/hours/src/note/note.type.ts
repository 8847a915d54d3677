import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NoteFindingKind } from './note.rules';

registerEnumType(NoteFindingKind, { name: 'NoteFindingKind', description: 'What tells who somebody is.' });

@ObjectType('NoteFinding', { description: 'Words of a note that may tell whom it is about.' })
export class NoteFindingType {
  @Field(() => NoteFindingKind)
  kind: NoteFindingKind;

  @Field({ description: 'The words as they stand in the note.' })
  text: string;

  @Field({ description: 'The trainee may say that it is nobody they support. Birth dates and numbers of records never stay.' })
  mayStay: boolean;
}
