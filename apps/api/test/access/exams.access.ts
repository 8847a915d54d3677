import { Role } from '@waymark/kernel';

/** Who may call what of the exams. */
export const examsAccess = {
  exams: [Role.TRAINEE],
  exam: [Role.TRAINEE],
  attempt: [Role.TRAINEE],
  startAttempt: [Role.TRAINEE],
  continueAttempt: [Role.TRAINEE],
  saveAnswers: [Role.TRAINEE],
  submitAttempt: [Role.TRAINEE],
  beginBreak: [Role.TRAINEE],
  endBreak: [Role.TRAINEE],
  openExamWindow: [Role.TRAINER, Role.ORG_ADMIN],
  closeExamWindow: [Role.TRAINER, Role.ORG_ADMIN],
  openExamAtAnyTime: [Role.TRAINER, Role.ORG_ADMIN],
  sittings: [Role.TRAINER, Role.ORG_ADMIN],
  proctoredExams: [Role.TRAINER, Role.ORG_ADMIN],
  addTime: [Role.TRAINER, Role.ORG_ADMIN],
  endSitting: [Role.TRAINER, Role.ORG_ADMIN],
  identityChecks: [Role.TRAINER, Role.ORG_ADMIN],
  askIdentityCheck: [Role.TRAINEE],
  enterRoomCode: [Role.TRAINEE],
  confirmIdentity: [Role.TRAINER, Role.ORG_ADMIN],
  openRoom: [Role.TRAINER, Role.ORG_ADMIN],
  closeRoom: [Role.TRAINER, Role.ORG_ADMIN],
  accommodations: [Role.ORG_ADMIN],
  grantAccommodation: [Role.ORG_ADMIN],
} as const;

const staff = [Role.TRAINER, Role.ORG_ADMIN] as const;

/** Who may call what of the question bank. */
export const bankAccess = {
  bankItems: staff,
  bankItem: staff,
  addItem: staff,
  editItem: staff,
  moveItem: staff,
  moveItems: staff,
  starterExam: staff,
  addStarterItems: staff,
  examPlans: staff,
  examPlan: staff,
  examStatistics: staff,
  planExam: staff,
  replanExam: staff,
  angoffStudy: staff,
  openAngoffStudy: staff,
  rateAngoffItem: staff,
  closeAngoffRound: staff,
  adoptStandard: staff,
  correctionPreview: staff,
  correctKey: staff,
  importPreview: staff,
  importItems: staff,
} as const;
