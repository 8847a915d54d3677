import type { DomainCode, PeerRole, PracticeFormat, TrainingTopic } from './generated/graphql';

// What more than one feature lets people choose, in the order in which it is offered.
export const domains: readonly DomainCode[] = ['ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY'];
export const formats: readonly PracticeFormat[] = ['ONE_TO_ONE', 'PEER_LED_GROUP', 'PEER_RUN_ORGANISATION', 'ONLINE'];
export const roles: readonly PeerRole[] = ['MENTORSHIP', 'FACILITATION', 'CRISIS_SUPPORT', 'RECOVERY_PLANNING'];
export const topics: readonly TrainingTopic[] = [
  'ETHICS', 'BOUNDARIES', 'TRAUMA', 'CRISIS_MANAGEMENT', 'SUICIDE_PREVENTION', 'HEALTH_WELLNESS', 'CULTURAL_HUMILITY', 'DIVERSITY', 'HEALTH_EQUITY',
  'BEHAVIORAL_HEALTH', 'COACHING', 'CHILD_FAMILY', 'DOMESTIC_VIOLENCE', 'HUMAN_TRAFFICKING', 'HIV_BLOODBORNE', 'MEDICATION_SUPPORTED_RECOVERY',
  'BASIC_PHARMACOLOGY', 'SYSTEM_NAVIGATION', 'RECOVERY_ORIENTED_SYSTEMS', 'SCREENING_INTAKE', 'INDICATORS_FOR_REFERRAL', 'SERVICE_PLANNING',
  'SERVICE_COORDINATION', 'CASE_MANAGEMENT', 'DOCUMENTATION', 'COMMUNITY_FAMILY_EDUCATION', 'CORE_FUNCTIONS',
];
/** Courses of one board, by name. */
export const boardCourses: readonly TrainingTopic[] = ['NC_CPSS_COURSE', 'OH_ACADEMY', 'TX_CORE', 'TX_MHPS', 'TX_RSPS', 'VA_DBHDS_COURSE', 'WA_HCA_COURSE'];
