const DAY = 24 * 60 * 60 * 1000;

/** Whole days since it was sent. */
export const waitingDays = (sentAt: Date, now: Date): number => Math.max(0, Math.floor((now.getTime() - sentAt.getTime()) / DAY));
