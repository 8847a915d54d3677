/** The four formats in which peer support is given: one list for modules, hours and scenarios. */
export enum PracticeFormat {
  ONE_TO_ONE = 'ONE_TO_ONE',
  PEER_LED_GROUP = 'PEER_LED_GROUP',
  PEER_RUN_ORGANISATION = 'PEER_RUN_ORGANISATION',
  ONLINE = 'ONLINE',
}

/** The roles that a peer specialist takes in them. */
export enum PeerRole {
  MENTORSHIP = 'MENTORSHIP',
  FACILITATION = 'FACILITATION',
  CRISIS_SUPPORT = 'CRISIS_SUPPORT',
  RECOVERY_PLANNING = 'RECOVERY_PLANNING',
}
