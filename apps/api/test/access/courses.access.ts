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
  courseFile: 'signedIn',
} as const;
