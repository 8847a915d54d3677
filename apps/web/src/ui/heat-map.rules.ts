export interface HeatDay {
  on: string;
  minutes: number;
  /** The part of the minutes that waits for a signature. */
  pendingMinutes?: number;
}

export interface HeatCell extends Required<HeatDay> {
  /** 0 nothing, 1 up to 1:00, 2 up to 3:00, 3 up to 6:00, 4 more. */
  step: 0 | 1 | 2 | 3 | 4;
}

export interface HeatWeek {
  startOn: string;
  cells: HeatCell[];
  minutes: number;
  pendingMinutes: number;
}

const dayMs = 86_400_000;
const utc = (on: string): number => Date.parse(`${on}T00:00:00Z`);
const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The Sunday on or before the day: weeks are read as in the United States. */
const weekStart = (on: string): number => utc(on) - new Date(utc(on)).getUTCDay() * dayMs;

function stepOf(minutes: number): HeatCell['step'] {
  if (minutes <= 0) return 0;
  if (minutes <= 60) return 1;
  if (minutes <= 180) return 2;
  return minutes <= 360 ? 3 : 4;
}

const sum = (cells: readonly HeatCell[], key: 'minutes' | 'pendingMinutes'): number => cells.reduce((total, cell) => total + cell[key], 0);

/** The last `weeks` weeks up to the day given; days after it are left out. Two facts on one day are added. */
export function heatWeeks(days: readonly HeatDay[], until: string, weeks: number): HeatWeek[] {
  const known = new Map<string, { minutes: number; pendingMinutes: number }>();
  for (const { on, minutes, pendingMinutes = 0 } of days) {
    const before = known.get(on) ?? { minutes: 0, pendingMinutes: 0 };
    known.set(on, { minutes: before.minutes + minutes, pendingMinutes: before.pendingMinutes + pendingMinutes });
  }
  const first = weekStart(until) - (weeks - 1) * 7 * dayMs;
  return Array.from({ length: weeks }, (_, week) => {
    const dates = Array.from({ length: 7 }, (_day, day) => dayText(first + (week * 7 + day) * dayMs)).filter((on) => on <= until);
    const cells = dates.map((on) => {
      const { minutes, pendingMinutes } = known.get(on) ?? { minutes: 0, pendingMinutes: 0 };
      return { on, minutes, pendingMinutes, step: stepOf(minutes) };
    });
    return { startOn: dayText(first + week * 7 * dayMs), cells, minutes: sum(cells, 'minutes'), pendingMinutes: sum(cells, 'pendingMinutes') };
  });
}
