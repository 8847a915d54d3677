import { addDays, daysBetween } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

// The days below are told as on this Monday.
const TOLD_ON: LocalDate = '2026-11-23';
const DAY_MS = 86_400_000;

/** The calendar of the demonstration: it moves by whole weeks to the week of the first start, so that weekdays stay, nothing lies ahead and no certificate is too old. */
export class Story {
  private readonly days: number;

  constructor(today: LocalDate) {
    this.days = Math.floor(daysBetween(TOLD_ON, today) / 7) * 7;
  }

  on(day: LocalDate): LocalDate {
    return addDays(day, this.days);
  }

  at(instant: string): Date {
    return new Date(Date.parse(instant) + this.days * DAY_MS);
  }
}
