import { addDays, isLocalDate } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

interface Dated {
  readonly effectiveFrom?: LocalDate;
  readonly effectiveTo?: LocalDate;
}

function binds(value: unknown, on: LocalDate): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const { effectiveFrom = '', effectiveTo = '9999-12-31' } = value as Dated;
  return effectiveFrom <= on && on <= effectiveTo;
}

/** Days on which what binds changes: the first day of something, or the one after its last. */
export function turningDays(value: unknown): LocalDate[] {
  if (typeof value !== 'object' || value === null) return [];
  const { effectiveFrom, effectiveTo } = value as Dated;
  const own = [effectiveFrom ?? '', effectiveTo !== undefined && isLocalDate(effectiveTo) ? addDays(effectiveTo, 1) : ''];
  return [...own, ...Object.values(value).flatMap(turningDays)].filter(isLocalDate);
}

/** Requirements and their parts without those that do not bind somebody who applied on that day. */
export function inForce<T>(value: T, on: LocalDate): T {
  if (Array.isArray(value)) return value.filter((item) => binds(item, on)).map((item: unknown) => inForce(item, on)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, item]) => binds(item, on));
  return Object.fromEntries(kept.map(([key, item]: [string, unknown]) => [key, inForce(item, on)])) as T;
}
