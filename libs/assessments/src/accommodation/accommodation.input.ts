import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsUUID, Max, Min } from 'class-validator';

@InputType({ description: 'Replaces what was granted before; with nothing in it, it ends it.' })
export class GrantAccommodationInput {
  @Field(() => ID)
  @IsUUID()
  providerId: string;

  @Field(() => ID)
  @IsUUID()
  personId: string;

  @Field(() => Int, { description: '100, 150 or 200.' })
  timePercent: number;

  @Field(() => Int, { description: 'Minutes of break that stop the clock, at most 120.' })
  @Min(0)
  @Max(120)
  breakMinutes: number;

  @Field()
  hasFewerOptions: boolean;

  @Field()
  hasLargerText: boolean;

  @Field()
  hasSeparateRoom: boolean;

  @Field()
  hasReader: boolean;
}
