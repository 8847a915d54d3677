const zones = new Set(Intl.supportedValuesOf('timeZone'));

/**
 * The one name of an IANA zone, however it was typed; null for anything else. No offsets such as `Etc/GMT+5` or `EST5EDT`: a place has a zone, and its
 * clocks may change.
 */
export function zoneNamed(typed: string): string | null {
  if (!/^[A-Za-z]+(\/[A-Za-z_-]+)+$/.test(typed)) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions();
    return zones.has(timeZone) ? timeZone : null;
  } catch {
    return null;
  }
}
