/** The four training domains of IC&RC Peer Recovery: one list for modules, hours, exams and schemes. */
export enum DomainCode {
  ADVOCACY = 'ADVOCACY',
  MENTORING_EDUCATION = 'MENTORING_EDUCATION',
  RECOVERY_WELLNESS = 'RECOVERY_WELLNESS',
  ETHICAL_RESPONSIBILITY = 'ETHICAL_RESPONSIBILITY',
}

export const domainCodes = Object.values(DomainCode);
