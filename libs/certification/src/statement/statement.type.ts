import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('StatementReader', { description: 'A reviewer who is named to read one statement.' })
export class StatementReaderType {
  @Field(() => ID)
  readerId: string;

  @Field()
  namedAt: Date;
}

@ObjectType('StatementViewerCan')
export class StatementViewerCanType {
  @Field()
  write: boolean;

  @Field()
  erase: boolean;

  @Field({ description: 'Named for this case; reading is a mutation, because each reading is written down.' })
  read: boolean;

  @Field({ description: 'Name other reviewers, never oneself.' })
  nameReaders: boolean;
}

@ObjectType('Statement', { description: 'A few words about lived experience: kept sealed, read only by named reviewers, never exported.' })
export class StatementType {
  @Field(() => Int, { description: 'How many words were written; 0 for none.' })
  words: number;

  @Field(() => Int)
  mostWords: number;

  @Field(() => String, { nullable: true, description: 'Only to the person who wrote it.' })
  text: string | null;

  @Field(() => Date, { nullable: true })
  writtenAt: Date | null;

  @Field(() => Date, { nullable: true })
  erasedAt: Date | null;

  @Field(() => StatementViewerCanType)
  viewerCan: StatementViewerCanType;
}
