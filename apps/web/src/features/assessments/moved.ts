/** The list with one entry a step up or down. */
export function moved<T>(list: readonly T[], from: number, step: -1 | 1): T[] {
  const next = [...list];
  const [entry] = next.splice(from, 1) as [T];
  next.splice(from + step, 0, entry);
  return next;
}
