import { must } from '@waymark/kernel';

export const examWindowErrorCodes = ['EXAM_WINDOW_CLOSED', 'EXAM_WINDOW_ORDER', 'EXAM_WINDOW_OVER', 'EXAM_WINDOW_OVERLAPS'] as const;

/** When an exam may be begun. Its end closes the door, never the time of somebody who is inside. */
export interface WindowTimes {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export interface Door extends WindowTimes {
  /** When it was closed before its end. */
  readonly closedAt: Date | null;
}

export function checkWindow({ opensAt, closesAt }: WindowTimes, at: Date): void {
  must(opensAt < closesAt, 'EXAM_WINDOW_ORDER');
  must(at < closesAt, 'EXAM_WINDOW_OVER');
}

const isAhead = ({ closesAt, closedAt }: Door, at: Date): boolean => closedAt === null && at < closesAt;

/** What is over stays as it was. */
export function checkClose(window: Door, at: Date): void {
  must(isAhead(window, at), 'EXAM_WINDOW_OVER');
}

/** The window that is open, or the next one; nothing where all are past or there is none. */
export function presentWindow<Window extends Door>(windows: readonly Window[], at: Date): Window | null {
  const ahead = windows.filter((window) => isAhead(window, at));
  return [...ahead].sort((one, other) => one.opensAt.getTime() - other.opensAt.getTime())[0] ?? null;
}

/** May the exam be begun now? Without windows at any time; with them, never while none is open. */
export function isWithin(exam: { readonly opensInWindows: boolean }, windows: readonly Door[], at: Date): boolean {
  const present = presentWindow(windows, at);
  return !exam.opensInWindows || (present !== null && present.opensAt <= at);
}

export function checkWithin(exam: { readonly opensInWindows: boolean }, windows: readonly Door[], at: Date): void {
  must(isWithin(exam, windows, at), 'EXAM_WINDOW_CLOSED');
}
