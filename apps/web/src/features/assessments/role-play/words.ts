import type { PeerRole, PracticeFormat, ScenarioFamily } from '../../../graphql/generated/graphql';

/** In the order in which lists and choices show them. */
export const families: readonly `${ScenarioFamily}`[] = ['FIRST_MEETING', 'GROUP', 'CRISIS', 'MEDICATION', 'RETURN_TO_USE', 'FAMILY_CONTACT', 'BOUNDARIES', 'RESPECTFUL_WORDS', 'ROLE_CLARITY', 'OWN_STORY'];
export const formats: readonly `${PracticeFormat}`[] = ['ONE_TO_ONE', 'PEER_LED_GROUP', 'PEER_RUN_ORGANISATION', 'ONLINE'];
export const roles: readonly `${PeerRole}`[] = ['MENTORSHIP', 'FACILITATION', 'CRISIS_SUPPORT', 'RECOVERY_PLANNING'];
