import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsUUID, MaxLength } from 'class-validator';

@InputType()
export class AddTimeInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int, { description: '1 to 120.' })
  minutes: number;

  @Field()
  @MaxLength(500)
  reason: string;
}

@InputType()
export class EndSittingInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  @MaxLength(500)
  reason: string;
}
