import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';
import { IsIn } from 'class-validator';
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

@InputType()
export class AskForRolePlayInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The version that the screen shows; another one is refused with STALE_VERSION.' })
  expectedVersion: number;

  @Field(() => RolePlayMode, { description: 'ROOM or CALL; a recording is sent with `sendRecording`.' })
  @IsIn([RolePlayMode.ROOM, RolePlayMode.CALL])
  mode: RolePlayMode;

  @Field({ description: 'The language in which it is played: `en` or `es`.' })
  @IsIn(['en', 'es'])
  locale: string;
}
