import type { DomainCode, PeerRole, PracticeFormat } from './generated/graphql';

// What more than one feature lets people choose, in the order in which it is offered.
export const domains: readonly DomainCode[] = ['ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY'];
export const formats: readonly PracticeFormat[] = ['ONE_TO_ONE', 'PEER_LED_GROUP', 'PEER_RUN_ORGANISATION', 'ONLINE'];
export const roles: readonly PeerRole[] = ['MENTORSHIP', 'FACILITATION', 'CRISIS_SUPPORT', 'RECOVERY_PLANNING'];
