import { isLocalDate } from '@waymark/kernel';
import { IsOptional, ValidateBy } from 'class-validator';

const IsDay = () => ValidateBy({ name: 'isDay', validator: { validate: (value: unknown) => typeof value === 'string' && isLocalDate(value) } });

/** The days of a log, both of them in it; all of it where they are left out. */
export class HoursLogArgs {
  @IsOptional()
  @IsDay()
  from?: string;

  @IsOptional()
  @IsDay()
  to?: string;
}
