import { PeerRole, PracticeFormat } from '@waymark/kernel';

/** What a trainee did at a site: one list for every scheme. SUPERVISION_* is supervision received, not work. */
export enum Activity {
  ONE_TO_ONE = 'ONE_TO_ONE',
  GROUP_FACILITATION = 'GROUP_FACILITATION',
  OUTREACH = 'OUTREACH',
  COMMUNITY_LINKAGE = 'COMMUNITY_LINKAGE',
  CRISIS_SUPPORT = 'CRISIS_SUPPORT',
  RECOVERY_PLANNING = 'RECOVERY_PLANNING',
  ADVOCACY_NAVIGATION = 'ADVOCACY_NAVIGATION',
  DOCUMENTATION = 'DOCUMENTATION',
  TEAM_MEETING = 'TEAM_MEETING',
  RESOURCE_RESEARCH = 'RESOURCE_RESEARCH',
  TRAINING_DELIVERY = 'TRAINING_DELIVERY',
  ADMINISTRATIVE = 'ADMINISTRATIVE',
  SUPERVISION_INDIVIDUAL = 'SUPERVISION_INDIVIDUAL',
  SUPERVISION_GROUP = 'SUPERVISION_GROUP',
  SUPERVISION_OBSERVATION = 'SUPERVISION_OBSERVATION',
}

export enum HoursKind {
  EXPERIENCE = 'EXPERIENCE',
  SUPERVISION = 'SUPERVISION',
}

/** With whom the time was, where somebody says it: three words that tell nothing about a person. */
export enum Served {
  /** Somebody who is new at the program. */
  NEWCOMER = 'NEWCOMER',
  /** Somebody who has left the program. */
  AFTERCARE = 'AFTERCARE',
  NEITHER = 'NEITHER',
}

const servedAsked: readonly Activity[] = [Activity.ONE_TO_ONE, Activity.COMMUNITY_LINKAGE];

/** Asked of mentoring alone: families ask who gets a mentor, and of no other work. */
export const isServedAsked = (activity: Activity): boolean => servedAsked.includes(activity);

/** What was said, where it is asked. Not answered is nothing, and never "neither". */
export const servedOf = (activity: Activity, said: Served | null | undefined): Served | null => (isServedAsked(activity) ? (said ?? null) : null);

/** An hour counts once: as work, or as supervision received. */
export const kindOf = (activity: Activity): HoursKind => (activity.startsWith('SUPERVISION_') ? HoursKind.SUPERVISION : HoursKind.EXPERIENCE);

export interface Category {
  readonly activity: Activity;
  readonly kind: HoursKind;
  /** The usual format; each entry says its own, so that the same work online or in a peer-run organisation is told apart. */
  readonly format: PracticeFormat | null;
  readonly role: PeerRole | null;
  /** Whether somebody can say with whom the time was. */
  readonly isServedAsked: boolean;
}

// What is not of the four formats or roles, such as notes and meetings, carries none.
const carried: Partial<Record<Activity, Partial<Pick<Category, 'format' | 'role'>>>> = {
  [Activity.ONE_TO_ONE]: { format: PracticeFormat.ONE_TO_ONE, role: PeerRole.MENTORSHIP },
  [Activity.GROUP_FACILITATION]: { format: PracticeFormat.PEER_LED_GROUP, role: PeerRole.FACILITATION },
  [Activity.COMMUNITY_LINKAGE]: { format: PracticeFormat.ONE_TO_ONE, role: PeerRole.MENTORSHIP },
  [Activity.CRISIS_SUPPORT]: { format: PracticeFormat.ONE_TO_ONE, role: PeerRole.CRISIS_SUPPORT },
  [Activity.RECOVERY_PLANNING]: { format: PracticeFormat.ONE_TO_ONE, role: PeerRole.RECOVERY_PLANNING },
  [Activity.ADVOCACY_NAVIGATION]: { format: PracticeFormat.ONE_TO_ONE },
};

/** Hour categories with the format and the role that they carry: reports are cut by them. */
export const categories: readonly Category[] = Object.values(Activity).map((activity) => ({ activity, kind: kindOf(activity), format: null, role: null, isServedAsked: isServedAsked(activity), ...carried[activity] }));

export const usualFormat = (activity: Activity): PracticeFormat | null => carried[activity]?.format ?? null;
