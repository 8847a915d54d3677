import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DomainCode, PracticeFormat } from '@waymark/kernel';
import { FormId, LocalDateScalar } from '@waymark/platform';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsUUID, Matches, MaxLength } from 'class-validator';
import { Activity, Served } from './activity.rules';

@InputType({ description: 'One stretch of work.' })
export class HoursInput {
  @Field(() => ID)
  @IsUUID()
  placementId: string;

  @Field(() => LocalDateScalar, { description: 'The day on which the work began, at the site.' })
  workedOn: string;

  @Field({ description: 'When it began, `HH:MM` on a clock at the site.' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  startTime: string;

  @Field(() => Int, { description: 'Whole minutes, at least 5.' })
  @IsInt()
  minutes: number;

  @Field(() => Activity)
  activity: Activity;

  @Field(() => DomainCode)
  domain: DomainCode;

  @Field(() => PracticeFormat, { nullable: true, description: 'The usual one of the activity where it is left out.' })
  format?: PracticeFormat | null;

  @Field(() => Served, { nullable: true, description: 'Whoever wants to says it, of mentoring alone; of other work it is left out.' })
  served?: Served | null;

  @Field({ defaultValue: '', description: 'At most 500 characters, without names of clients.' })
  @MaxLength(500)
  note: string;

  @Field({ defaultValue: false, description: 'The trainee saw what the note may tell about somebody, and says that it is nobody they support.' })
  isNoteVouched: boolean;
}

@InputType({ description: 'One stretch of work, written down on a device that may send it more than once.' })
export class LogHoursInput extends HoursInput {
  @FormId()
  id: string;
}

@InputType({ description: 'A correction of a signed entry.' })
export class AmendHoursInput extends HoursInput {
  @Field({ description: 'Why the signed entry is not right.' })
  @MaxLength(500)
  reason: string;
}

@ArgsType()
export class SendHoursArgs {
  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  ids: string[];
}
