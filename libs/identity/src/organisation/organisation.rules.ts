export enum OrganisationKind {
  TRAINING_PROVIDER = 'TRAINING_PROVIDER',
  TREATMENT_PROGRAM = 'TREATMENT_PROGRAM',
  CERTIFICATION_BOARD = 'CERTIFICATION_BOARD',
  PLATFORM = 'PLATFORM',
  /** Where a trainee works that is not on the platform: nobody belongs to it, and only they know it. */
  OUTSIDE_PLACE = 'OUTSIDE_PLACE',
}
