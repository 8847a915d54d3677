import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const regional: Record<string, string> = { en: 'en-US', es: 'es-US' };

/** 90 -> `1:30`. Never decimals: nobody reads 1.5 as an hour and a half at once. */
export function minutesText(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** 90 -> `1 h 30`: how people say a length, the same in both languages. */
export function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

const typedShapes: readonly RegExp[] = [
  /^(?<hours>\d{1,4}):(?<minutes>[0-5]\d)$/,
  /^(?<hours>\d{1,4})\s*h(?:\s*(?<minutes>[0-5]?\d)\s*(?:m|min)?)?$/,
  /^(?<minutes>\d{1,4})\s*(?:m|min)$/,
];

/** Reads `1:30`, `1h30`, `2 h` and `90m`; anything else, also a bare or a decimal number, is null: it could mean two things. */
export function parseMinutes(typed: string): number | null {
  const text = typed.trim().toLowerCase();
  const groups = typedShapes.map((shape) => shape.exec(text)?.groups).find((found) => found !== undefined);
  return groups ? Number(groups['hours'] ?? 0) * 60 + Number(groups['minutes'] ?? 0) : null;
}

/** A calendar day has no zone: it is read and shown in UTC so that it never slips by one. */
const dayInstant = (on: string): Date => new Date(`${on}T00:00:00Z`);

const instant = (at: string | Date): Date => (typeof at === 'string' ? new Date(at) : at);

/** The calendar day that a clock shows: in the zone, or where the reader is. */
export const dayIn = (timeZone: string | undefined, at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

export function formatters(language: string) {
  const locale = regional[language] ?? 'en-US';
  const show = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const longDay = show({ dateStyle: 'long', timeZone: 'UTC' });
  const longMonth = show({ year: 'numeric', month: 'long', timeZone: 'UTC' });
  const shortDay = show({ weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' });
  return {
    day: (on: string) => longDay.format(dayInstant(on)),
    month: (on: string) => longMonth.format(dayInstant(on)),
    weekday: (on: string) => shortDay.format(dayInstant(on)),
    dateTime: (at: string | Date, timeZone?: string) =>
      show({ year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short', ...(timeZone ? { timeZone } : {}) }).format(instant(at)),
    /** The day of an instant, in the zone given or in the zone of the reader. */
    dayOf: (at: string | Date, timeZone?: string) => show({ dateStyle: 'long', ...(timeZone ? { timeZone } : {}) }).format(instant(at)),
    time: (at: string | Date) => show({ hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(instant(at)),
    minutes: minutesText,
    length: lengthText,
    /** Up to two digits behind the point. */
    ratio: (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    percent: (share: number) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

export type Formatters = ReturnType<typeof formatters>;

export function useFormat(): Formatters {
  const { i18n } = useTranslation();
  return useMemo(() => formatters(i18n.language), [i18n.language]);
}
