import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('InboxItem', { description: 'Something that waits for the signed-in person: gone when it is done.' })
export class InboxItemType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'What to do, in the language of the account.' })
  text: string;

  @Field({ description: 'Where it is done: a path of the web client, such as `/to-sign`.' })
  path: string;

  @Field({ description: 'Instant since which it waits, UTC.' })
  since: Date;
}
