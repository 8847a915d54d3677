import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { RolePlayMode } from '../role-play.rules';

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
