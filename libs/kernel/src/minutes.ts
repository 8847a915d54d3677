/** Time worked or learned, in whole minutes. Never decimals of an hour. */
export type Minutes = number;

/** `90` reads as `1:30`. */
export function formatMinutes(minutes: Minutes): string {
  const sign = minutes < 0 ? '-' : '';
  const whole = Math.abs(minutes);
  return `${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
