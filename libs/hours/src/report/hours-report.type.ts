import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Disclosure, PeerRole, PracticeFormat } from '@waymark/kernel';
import { LocalDateScalar } from '@waymark/platform';

@ObjectType('HoursNumbers')
export class HoursNumbersType {
  @Field(() => Int, { description: 'Trainees who worked them.' })
  people: number;

  @Field(() => Int)
  minutes: number;
}

@ObjectType('HoursCut', { description: 'Signed work in one format or one role.' })
export class HoursCutType {
  @Field(() => PracticeFormat, { nullable: true })
  format: PracticeFormat | null;

  @Field(() => PeerRole, { nullable: true })
  role: PeerRole | null;

  @Field(() => Disclosure)
  disclosure: Disclosure;

  @Field(() => HoursNumbersType, { nullable: true, description: 'Nothing where people could be guessed.' })
  numbers: HoursNumbersType | null;
}

@ObjectType('HoursPeriod', { description: 'Signed work of one month, or of all twelve.' })
export class HoursPeriodType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of the month; none for all months together.' })
  period: string | null;

  @Field(() => HoursCutType)
  all: HoursCutType;

  @Field(() => [HoursCutType], { description: 'The four formats, and work in none of them.' })
  byFormat: HoursCutType[];

  @Field(() => [HoursCutType], { description: 'The four roles, and work in none of them.' })
  byRole: HoursCutType[];
}

@ObjectType('HoursReport', { description: 'Signed work at a program in this month and the eleven before. Supervision received is not work.' })
export class HoursReportType {
  @Field(() => [HoursPeriodType], { description: 'All months together, then month by month, newest first.' })
  periods: HoursPeriodType[];

  @Field({ description: 'The same as CSV, safe to open in a spreadsheet.' })
  csv: string;
}
