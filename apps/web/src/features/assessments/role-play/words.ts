import type { ScenarioFamily } from '../../../graphql/generated/graphql';

/** In the order in which lists and choices show them. */
export const families: readonly `${ScenarioFamily}`[] = ['FIRST_MEETING', 'GROUP', 'CRISIS', 'MEDICATION', 'RETURN_TO_USE', 'FAMILY_CONTACT', 'BOUNDARIES', 'RESPECTFUL_WORDS', 'ROLE_CLARITY', 'OWN_STORY'];
