import { addDays, addMonths } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { Duration } from './scheme.rules';

export const addDuration = (day: LocalDate, duration: Duration): LocalDate =>
  'months' in duration ? addMonths(day, duration.months) : addDays(day, duration.days);

export const beforeDuration = (day: LocalDate, duration: Duration): LocalDate =>
  'months' in duration ? addMonths(day, -duration.months) : addDays(day, -duration.days);

export const amountOf = (duration: Duration): number => ('months' in duration ? duration.months : duration.days);
