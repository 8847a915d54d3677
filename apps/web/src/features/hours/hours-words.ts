import type { Activity, Served } from '../../graphql/generated/graphql';

export const activities = [
  'ONE_TO_ONE',
  'GROUP_FACILITATION',
  'OUTREACH',
  'COMMUNITY_LINKAGE',
  'CRISIS_SUPPORT',
  'RECOVERY_PLANNING',
  'ADVOCACY_NAVIGATION',
  'DOCUMENTATION',
  'TEAM_MEETING',
  'RESOURCE_RESEARCH',
  'TRAINING_DELIVERY',
  'ADMINISTRATIVE',
  'SUPERVISION_INDIVIDUAL',
  'SUPERVISION_GROUP',
  'SUPERVISION_OBSERVATION',
] as const satisfies readonly Activity[];

/** With whom, where somebody wants to say it. */
export const servedWords = ['NEWCOMER', 'AFTERCARE', 'NEITHER'] as const satisfies readonly Served[];

/** The lengths that people log most, in minutes. */
export const lengths = [30, 60, 90, 120] as const;
