import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';
import { RolePlayMode } from '../role-play.rules';

@ObjectType('Practice', { description: 'A role-play as its trainee sees it until the feedback is there. It carries no marks.' })
export class PracticeType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Goes up by one with every write.' })
  version: number;

  @Field()
  drawnAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was sent to the trainers.' })
  sentAt: Date | null;

  @Field(() => RolePlayMode, { nullable: true })
  mode: RolePlayMode | null;
}

@ObjectType()
export class PracticeConnection extends connectionOf(PracticeType) {}
