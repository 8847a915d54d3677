/** A UUID of version 7 (RFC 9562): the time, then chance. Entries that wait lie in the order in which they were made. */
export function entryId(at: number): string {
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}
