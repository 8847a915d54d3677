import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsUUID, MaxLength } from 'class-validator';
import { RolePlayMode } from '../role-play.rules';
import { slotModes } from './slot.rules';
import type { SlotMode } from './slot.rules';

@InputType()
export class OfferSlotsInput {
  @Field(() => ID)
  @IsUUID()
  organisationId: string;

  @Field(() => GraphQLISODateTime)
  startsAt: Date;

  @Field(() => Int, { description: 'How long each is: 10 to 120 minutes.' })
  @IsInt()
  minutes: number;

  @Field(() => Int, { defaultValue: 1, description: 'How many, one after the other: up to 12.' })
  @IsInt()
  count: number;

  @Field(() => RolePlayMode, { description: 'ROOM or CALL.' })
  @IsIn(slotModes)
  mode: SlotMode;

  @Field({ description: 'A room, or the address of a call. Only who books it is told.' })
  @MaxLength(500)
  place: string;
}
