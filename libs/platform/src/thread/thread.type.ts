import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ThreadKind } from './thread.rules';

registerEnumType(ThreadKind, { name: 'ThreadKind', description: 'The records that people talk on.' });

@ObjectType('Message', { description: 'A few words on a record, never changed. Its writer may erase the words.' })
export class MessageType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'As the viewer may know the writer.' })
  author: string;

  @Field()
  isMine: boolean;

  @Field(() => String, { nullable: true, description: 'Nothing once its writer erased it.' })
  body: string | null;

  @Field()
  writtenAt: Date;
}

@ObjectType('Thread', { description: 'What people who see a record wrote to each other on it: the last hundred, oldest first.' })
export class ThreadType {
  @Field(() => ID, { description: 'Of the record.' })
  id: string;

  @Field()
  canWrite: boolean;

  @Field(() => [MessageType])
  messages: MessageType[];

  @Field(() => [String], { description: 'Names of those to whom no mail arrives: they may not hear of a message.' })
  unreached: string[];
}
