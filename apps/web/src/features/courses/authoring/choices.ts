import type { DomainCode, PeerRole, PracticeFormat, StepKind } from '../../../graphql/generated/graphql';

/** What can be chosen, in the order in which it is offered. */
export const kinds: readonly StepKind[] = ['TEXT', 'VIDEO', 'AUDIO', 'IMAGE', 'FILE', 'CHECK', 'REFLECTION', 'STORY', 'SESSION'];
export const domains: readonly DomainCode[] = ['ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY'];
export const formats: readonly PracticeFormat[] = ['ONE_TO_ONE', 'PEER_LED_GROUP', 'PEER_RUN_ORGANISATION', 'ONLINE'];
export const roles: readonly PeerRole[] = ['MENTORSHIP', 'FACILITATION', 'CRISIS_SUPPORT', 'RECOVERY_PLANNING'];
