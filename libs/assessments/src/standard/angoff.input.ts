import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsUUID, Max, MaxLength, Min } from 'class-validator';

@ArgsType()
export class RateAngoffItemArgs {
  @Field(() => ID)
  studyId: string;

  @Field(() => ID)
  @IsUUID()
  itemId: string;

  @Field(() => Int, { description: 'The round that the screen shows.' })
  round: number;

  @Field(() => Int, { description: 'Of 100 just qualified candidates, how many answer it right?' })
  @Min(0)
  @Max(100)
  percent: number;
}

@ArgsType()
export class CloseAngoffRoundArgs {
  @Field(() => ID)
  studyId: string;

  @Field(() => Int)
  round: number;

  @Field({ description: 'True ends the study; otherwise the next round begins, at most three.' })
  isLast: boolean;
}

@ArgsType()
export class AdoptStandardArgs {
  @Field(() => ID)
  studyId: string;

  @Field(() => Int)
  cutScore: number;

  @Field({ defaultValue: '', description: 'Needed where the cut is not the one that the judges came to.' })
  @MaxLength(2000)
  reason: string;
}
