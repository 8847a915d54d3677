import { Field, Int, ObjectType } from '@nestjs/graphql';
import { cutOf, cutsOf, LocalDateScalar } from '@waymark/platform';

@ObjectType('HoursNumbers')
export class HoursNumbersType {
  @Field(() => Int, { description: 'Trainees who worked them.' })
  people: number;

  @Field(() => Int)
  minutes: number;
}

@ObjectType('HoursCut', { description: 'Signed work in one format or one role.' })
export class HoursCutType extends cutOf(HoursNumbersType) {}

@ObjectType('HoursPeriod', { description: 'Signed work of one month, or of all twelve.' })
export class HoursPeriodType extends cutsOf(HoursCutType) {
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of the month; none for all months together.' })
  period: string | null;
}

@ObjectType('HoursReport', { description: 'Signed work at a program in this month and the eleven before. Supervision received is not work.' })
export class HoursReportType {
  @Field(() => [HoursPeriodType], { description: 'All months together, then month by month, newest first.' })
  periods: HoursPeriodType[];

  @Field({ description: 'The same as CSV, safe to open in a spreadsheet.' })
  csv: string;
}
