import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { Family } from './scenario.rules';

@InputType()
export class StartRolePlayInput {
  @Field(() => ID)
  @IsUUID()
  traineeId: string;

  @Field(() => Family, { nullable: true, description: 'Draws from this family alone.' })
  family?: Family | null;
}

@InputType()
export class CriterionLevelInput {
  @Field(() => ID)
  @IsUUID()
  criterionId: string;

  @Field(() => Int, { description: '1 to 4.' })
  @Min(1)
  @Max(4)
  level: number;
}

@InputType()
export class RateCriterionInput extends CriterionLevelInput {
  @Field(() => ID)
  rolePlayId: string;

  @Field(() => Int, { description: 'The version that the screen shows; another one is refused with STALE_VERSION.' })
  expectedVersion: number;
}

@InputType()
export class CommentInput {
  @Field(() => ID, { description: 'A UUID made by the screen: the same id again is the newer text of that comment.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  rolePlayId: string;

  @Field(() => Int, { description: 'The version that the screen shows; another one is refused with STALE_VERSION.' })
  expectedVersion: number;

  @Field(() => ID, { nullable: true, description: 'The criterion that it is about, if any.' })
  @IsOptional()
  @IsUUID()
  criterionId?: string | null;

  @Field({ description: 'At most 2000 characters. Empty: the comment is taken back.' })
  @MaxLength(2000)
  text: string;

  @Field(() => Int, { description: 'Second of the timer when writing began.' })
  @Min(0)
  second: number;
}
