import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';
import { RolePlayMode } from '../role-play.rules';

@ObjectType('Slot', { description: 'A time at which a trainer is free for a role-play.' })
export class SlotType {
  @Field(() => ID)
  id: string;

  @Field()
  startsAt: Date;

  @Field()
  endsAt: Date;

  @Field(() => RolePlayMode)
  mode: RolePlayMode;
}

@ObjectType()
export class SlotConnection extends connectionOf(SlotType) {}
