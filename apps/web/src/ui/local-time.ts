/** Times are typed on the clock in front of whoever types them. */
export const instant = (local: string): string => new Date(local).toISOString();

/** The same clock, as a field of a form keeps it. */
export function localTime(at: string): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
