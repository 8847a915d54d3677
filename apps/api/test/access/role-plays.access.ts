import { Role } from '@waymark/kernel';

export const rolePlaysAccess = {
  scenarios: [Role.TRAINEE, Role.TRAINER],
  scenario: [Role.TRAINEE, Role.TRAINER],
  rolePlay: [Role.TRAINEE, Role.TRAINER],
  myRolePlays: [Role.TRAINEE],
  traineesToGrade: [Role.TRAINER],
  startRolePlay: [Role.TRAINER],
  rateCriterion: [Role.TRAINER],
  commentOnRolePlay: [Role.TRAINER],
  finishRolePlay: [Role.TRAINER],
  reopenRolePlay: [Role.TRAINER],
  releaseRolePlay: [Role.TRAINER],
  correctRolePlay: [Role.TRAINER],
  recording: [Role.TRAINEE, Role.TRAINER],
  myRecordings: [Role.TRAINEE],
  sendRecording: [Role.TRAINEE],
  deleteRecording: [Role.TRAINEE],
  recordingMedia: 'signedIn',
} as const;
