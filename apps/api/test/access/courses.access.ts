import { Role } from '@waymark/kernel';

const authors = [Role.TRAINER, Role.ORG_ADMIN];

/** Courses are open to everybody who is signed in; what belongs to a learner is filtered by the learner's own enrolment. */
export const coursesAccess = {
  courseList: 'signedIn',
  course: 'signedIn',
  step: 'signedIn',
  continueCard: 'signedIn',
  trainingProgress: 'signedIn',
  enrol: 'signedIn',
  openStep: 'signedIn',
  recordEngagement: 'signedIn',
  completeStep: 'signedIn',
  answerCheck: 'signedIn',
  saveReflection: 'signedIn',
  finishStory: 'signedIn',
  courseFile: 'signedIn',
  courseMedia: 'signedIn',
  courseCaptions: 'signedIn',
  competencyFramework: 'signedIn',
  priorCredits: 'signedIn',
  learners: authors,
  creditPriorLearning: authors,
  withdrawCredit: authors,
  courseDrafts: authors,
  courseDraft: authors,
  startCourse: authors,
  nameCourse: authors,
  writeModule: authors,
  writeStep: authors,
  movePart: authors,
  removePart: authors,
  renewStep: authors,
  publishDraft: authors,
} as const;
