import { must } from '@waymark/kernel';

export const examWindowErrorCodes = ['EXAM_WINDOW_CLOSED', 'EXAM_WINDOW_ORDER', 'EXAM_WINDOW_OVERLAPS'] as const;

/** When an exam may be begun. Its end closes the door, never the time of somebody who is inside. */
export interface WindowTimes {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export function checkWindow({ opensAt, closesAt }: WindowTimes): void {
  must(opensAt < closesAt, 'EXAM_WINDOW_ORDER');
}

/** The window that is open, or the next one; nothing where all are past or there is none. */
export function presentWindow<Times extends WindowTimes>(windows: readonly Times[], at: Date): Times | null {
  const ahead = windows.filter(({ closesAt }) => at < closesAt);
  return [...ahead].sort((one, other) => one.opensAt.getTime() - other.opensAt.getTime())[0] ?? null;
}

/** An exam without windows is always open. */
export function isWithin(windows: readonly WindowTimes[], at: Date): boolean {
  const present = presentWindow(windows, at);
  return windows.length === 0 || (present !== null && present.opensAt <= at);
}

export function checkWithin(windows: readonly WindowTimes[], at: Date): void {
  must(isWithin(windows, at), 'EXAM_WINDOW_CLOSED');
}
