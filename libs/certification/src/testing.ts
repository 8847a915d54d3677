export { anApplicantNearlyDone, finish } from './application/applicant.builder';
export type { Applicant } from './application/applicant.builder';
export { aComplaint, aScene } from './complaint/complaint.builder';
export type { Scene } from './complaint/complaint.builder';
