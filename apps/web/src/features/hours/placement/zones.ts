import { useTranslation } from 'react-i18next';

const common = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu', 'America/Puerto_Rico'];

/** Zones of places by the names that people use, that of this device first. */
export function useZones(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const nameOf = (timeZone: string) => new Intl.DateTimeFormat(i18n.language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(new Date()).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const all = [...new Set([...(own.includes('/') ? [own] : []), ...common])];
  return all.map((value) => ({ value, label: `${nameOf(value)} (${value.split('/').at(-1)?.replaceAll('_', ' ') ?? value})` }));
}
