import type { LocalDate } from '@waymark/kernel';
import { addWorkingDays, workingDaysBetween } from './working-day.rules';

/** How long the board may take. It rests while the applicant has the case. */
export interface ServiceClock {
  /** The last day for whoever has the case now. */
  readonly dueOn: LocalDate;
  /** Working days that the board has left; negative over due. Only while the clock rests. */
  readonly boardDaysLeft: number | null;
}

export const startClock = (on: LocalDate, days: number): ServiceClock => ({ dueOn: addWorkingDays(on, days), boardDaysLeft: null });

/** Working days that the board has left, negative over due; a clock that rests keeps them. */
export const boardDaysLeft = (clock: ServiceClock, today: LocalDate): number => clock.boardDaysLeft ?? workingDaysBetween(today, clock.dueOn);

/** The applicant has the case until that day. */
export const pauseClock = (clock: ServiceClock, on: LocalDate, answerBy: LocalDate): ServiceClock => ({ dueOn: answerBy, boardDaysLeft: boardDaysLeft(clock, on) });

/** The board gets back what was left, no more and no less. */
export const resumeClock = (clock: ServiceClock, on: LocalDate): ServiceClock => startClock(on, boardDaysLeft(clock, on));
