import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Activity } from '@waymark/hours';
import { DomainCode, PracticeFormat } from '@waymark/kernel';
import { LocalDateScalar } from '@waymark/platform';
import { IsInt, IsUUID, Max, Min } from 'class-validator';

@InputType({ description: 'An entry that is being written. Nothing of it is kept.' })
export class HoursGainInput {
  @Field(() => ID, { description: 'Of the entry that is changed, or the one that the form made.' })
  @IsUUID()
  id: string;

  @Field(() => LocalDateScalar)
  workedOn: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(1440)
  minutes: number;

  @Field(() => Activity)
  activity: Activity;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => PracticeFormat, { nullable: true })
  format?: PracticeFormat | null;
}
