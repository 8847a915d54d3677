import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';

@ObjectType('MySession', { description: 'One place where the person is signed in.' })
export class MySessionType {
  @Field(() => ID)
  id: string;

  @Field()
  startedAt: Date;

  @Field({ description: 'When it was last used, to the hour.' })
  seenAt: Date;
}

@ObjectType()
export class MySessionConnection extends connectionOf(MySessionType) {}
