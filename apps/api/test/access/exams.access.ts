import { Role } from '@waymark/kernel';

/** Who may call what of the exams. */
export const examsAccess = {
  exams: [Role.TRAINEE],
  exam: [Role.TRAINEE],
  attempt: [Role.TRAINEE],
  startAttempt: [Role.TRAINEE],
  saveAnswer: [Role.TRAINEE],
  submitAttempt: [Role.TRAINEE],
} as const;
