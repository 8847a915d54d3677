import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';
import { RolePlayMode } from '../role-play.rules';

@ObjectType('QueuedRolePlay', { description: 'A role-play that waits for a grade, or is being graded. It carries no marks.' })
export class QueuedRolePlayType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Goes up by one with every write.' })
  version: number;

  @Field({ description: 'When the trainee sent it.' })
  sentAt: Date;

  @Field(() => Int, { description: '1, or 2 and 3 for those who rate a recording again.' })
  seat: number;

  @Field(() => RolePlayMode)
  mode: RolePlayMode;

  @Field({ description: 'The language in which it is played: `en` or `es`.' })
  locale: string;
}

@ObjectType()
export class QueuedRolePlayConnection extends connectionOf(QueuedRolePlayType) {}
