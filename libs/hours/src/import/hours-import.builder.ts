import { DomainCode, PracticeFormat } from '@waymark/kernel';
import { Activity, Served } from '../entry/activity.rules';
import { HoursColumn, vocabularyOf } from './import-row.rules';
import type { Reading, Site } from './import-row.rules';

/** A place in Chicago since 1 January 2026. */
export const aSite = (with_: Partial<Site> = {}): Site => ({ placementId: 'elm', name: 'Elm Street Recovery Center', startsOn: '2026-01-01', endsOn: null, dailyCapMinutes: 600, timeZone: 'America/Chicago', ...with_ });

const words: Partial<Record<Activity, string[]>> = { [Activity.GROUP_FACILITATION]: ['Leading a group', 'Guiar un grupo'] };

/** One place, and nothing said for rows that are silent but what they were about. */
export const aReading = (with_: Partial<Reading> = {}): Reading => ({
  activities: vocabularyOf(Object.values(Activity), (code) => words[code] ?? []),
  domains: vocabularyOf(Object.values(DomainCode), () => []),
  formats: vocabularyOf(Object.values(PracticeFormat), () => []),
  served: vocabularyOf(Object.values(Served), () => []),
  sites: [aSite()],
  usual: { placementId: 'elm', startTime: null, activity: null, domain: DomainCode.RECOVERY_WELLNESS },
  withoutNotes: false,
  ...with_,
});

/** Two hours of a group on 20 November 2026. */
export const someCells = (with_: Partial<Record<HoursColumn, string>> = {}) => ({ [HoursColumn.DAY]: '11/20/2026', [HoursColumn.START]: '9:00 AM', [HoursColumn.HOURS]: '2:00', [HoursColumn.ACTIVITY]: 'Leading a group', ...with_ });
