/** What ties a reviewer to an applicant, in their own word. */
export enum RecusalGround {
  EMPLOYER = 'EMPLOYER',
  TRAINER = 'TRAINER',
  SUPERVISOR = 'SUPERVISOR',
  RELATIVE = 'RELATIVE',
  OTHER = 'OTHER',
}
