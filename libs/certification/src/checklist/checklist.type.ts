import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('ChecklistMark', { description: 'A reviewer\'s tick and note beside a requirement. It stays with the board.' })
export class ChecklistMarkType {
  @Field(() => ID)
  requirementId: string;

  @Field()
  isChecked: boolean;

  @Field()
  note: string;

  @Field()
  markedAt: Date;
}
